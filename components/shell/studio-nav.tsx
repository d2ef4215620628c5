"use client";

import { ChartColumn, Clapperboard, LayoutGrid, ListChecks, Settings } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

import type { Person } from "@/lib/domain/people";
import { may } from "@/lib/domain/permissions";

import { useInbox } from "./inbox-store";
import { useSignedIn } from "./studio-provider";

const places = [
  { href: "/", name: "create", action: "generation.create", Icon: Clapperboard, under: [] },
  {
    href: "/library",
    name: "library",
    action: "generation.see",
    Icon: LayoutGrid,
    under: ["/library/", "/generations/", "/compare"],
  },
  { href: "/review", name: "review", action: "review.decide", Icon: ListChecks, under: [] },
  { href: "/spend", name: "spend", action: "spend.see", Icon: ChartColumn, under: [] },
  { href: "/settings", name: "settings", action: "caps.see", Icon: Settings, under: ["/settings/"] },
] as const;

/** Of a page itself `page`; of one that belongs to it only that it is there. */
function currentAt(here: string, { href, under }: (typeof places)[number]): "page" | "true" | undefined {
  if (here === href) return "page";
  return under.some((path) => here.startsWith(path)) ? "true" : undefined;
}

/** On a phone the mark leads to where one creates, the month's figure to what was spent, the account to the settings. */
const isElsewhereOnPhones = (name: string, person: Person | null) =>
  name === "create" || name === "spend" || (name === "settings" && person !== null);

/** What a place is called; one's reviews with how many of them wait. */
function PlaceName({ name }: { name: (typeof places)[number]["name"] }) {
  const t = useTranslations();
  const waiting = useInbox().inbox?.waiting ?? 0;
  if (name !== "review" || waiting === 0) {
    return <span className="max-lg:sr-only">{t(`shell.nav.${name}`)}</span>;
  }
  return (
    <>
      <span className="sr-only">{t("shell.nav.reviewsWaiting", { waiting })}</span>
      <span aria-hidden className="max-lg:hidden">
        {t("shell.nav.review")}
      </span>
      <span
        aria-hidden
        className="rounded-full bg-accent px-1.5 text-[0.6875rem] leading-4 font-semibold text-on-accent tabular-nums max-lg:absolute max-lg:top-1 max-lg:right-0.5 max-lg:px-1 md:max-lg:top-0"
      >
        {waiting}
      </span>
    </>
  );
}

/** Nobody asks whoever works alone. */
const isForTeams = (name: string) => name === "review";

/** The ways between the studio's pages: words where there is room for them, else icons. */
export function StudioNav() {
  const t = useTranslations();
  const here = usePathname();
  const person = useSignedIn();
  const shown = places.filter(({ action, name }) =>
    person === null ? !isForTeams(name) : may(person.role, action),
  );
  return (
    <nav aria-label={t("shell.nav.label")} className="flex items-center md:gap-0.5">
      {shown.map((place) => {
        const { href, name, Icon } = place;
        return (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={currentAt(here, place)}
            title={t(`shell.nav.${name}`)}
            className={
              "relative flex size-11 items-center justify-center gap-2 rounded-field text-body text-muted transition-colors " +
              "hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium " +
              "aria-[current]:text-ink md:size-9 lg:h-9 lg:w-auto lg:px-3 " +
              (isElsewhereOnPhones(name, person) ? "max-md:hidden" : "")
            }
          >
            <Icon aria-hidden size={16} strokeWidth={1.75} className="lg:hidden" />
            <PlaceName name={name} />
          </Link>
        );
      })}
    </nav>
  );
}
