"use client";

import { ChartColumn, Clapperboard, LayoutGrid, Settings } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

const places = [
  { href: "/", name: "create", Icon: Clapperboard },
  { href: "/library", name: "library", Icon: LayoutGrid },
  { href: "/spend", name: "spend", Icon: ChartColumn },
  { href: "/settings", name: "settings", Icon: Settings },
] as const;

/** The ways between the studio's pages: words where there is room for them, else icons. */
export function StudioNav() {
  const t = useTranslations();
  const here = usePathname();
  return (
    <nav aria-label={t("shell.nav.label")} className="flex items-center">
      {places.map(({ href, name, Icon }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={here === href ? "page" : undefined}
          title={t(`shell.nav.${name}`)}
          className={
            "flex size-11 items-center justify-center gap-2 rounded-field text-body text-muted transition-colors " +
            "hover:bg-raised hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink " +
            "md:size-9 lg:h-9 lg:w-auto lg:px-3 " +
            // On a phone the mark leads to where one creates.
            (name === "create" ? "max-md:hidden" : "")
          }
        >
          <Icon aria-hidden size={16} strokeWidth={1.75} className="lg:hidden" />
          <span className="max-lg:sr-only">{t(`shell.nav.${name}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
