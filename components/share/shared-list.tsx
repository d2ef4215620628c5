"use client";

import { Play } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import type { SharedVideo } from "./guest-schemas";

interface SharedListProps {
  items: readonly SharedVideo[];
  hrefOf: (id: string) => string;
}

/** What a project's link opens, the newest first. */
export function SharedList({ items, hrefOf }: SharedListProps) {
  const t = useTranslations();
  return (
    <main className="mx-auto w-full max-w-6xl px-4 py-6 md:px-6 md:py-10">
      <h1 className="text-display font-semibold tracking-tight">{t("share.guest.list")}</h1>
      <p className="mt-1 text-body text-muted">
        {items.length > 0 ? t("share.guest.videos", { count: items.length }) : t("share.guest.empty")}
      </p>
      <ul className="mt-6 grid gap-x-4 gap-y-6 md:grid-cols-2 lg:grid-cols-3">
        {items.map(({ id, prompt, image, version }) => (
          <li key={id} className="group relative grid min-w-0 content-start gap-2">
            <div className="relative aspect-video overflow-hidden rounded-stage bg-stage">
              {/* oxlint-disable-next-line nextjs/no-img-element -- ours, in the size it is shown at */}
              <img src={`${image.url}?thumb`} alt="" loading="lazy" className="size-full object-cover" />
              <span
                aria-hidden
                className="on-stage absolute right-2 bottom-2 grid size-8 place-items-center rounded-full"
              >
                <Play size={16} strokeWidth={1.75} fill="currentColor" />
              </span>
            </div>
            <Link
              href={hrefOf(id)}
              prefetch={false}
              className="line-clamp-2 text-body wrap-anywhere group-hover:underline after:absolute after:inset-0"
            >
              {prompt}
            </Link>
            {version > 1 ? (
              <p className="text-small text-muted">
                {t("share.guest.version", { version: String(version) })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </main>
  );
}
