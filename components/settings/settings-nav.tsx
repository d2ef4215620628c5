"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { type Action, may } from "@/lib/domain/permissions";

/** Each with who may go there; `members` needs none, so that it can say how to become a team. */
const places: readonly { href: string; name: "budget" | "account" | "members" | "audit"; action: Action }[] =
  [
    { href: "/settings", name: "budget", action: "caps.see" },
    { href: "/settings/account", name: "account", action: "account.change" },
    { href: "/settings/members", name: "members", action: "member.see" },
    { href: "/settings/audit", name: "audit", action: "audit.see" },
  ];
/** What whoever works alone has none of. */
const ofMembers = new Set(["account"]);

/** The ways between the settings' pages. */
export function SettingsNav() {
  const t = useTranslations();
  const here = usePathname();
  const { person } = useStudio();
  const shown = places.filter(({ name, action }) =>
    person ? may(person.role, action) : !ofMembers.has(name),
  );
  return (
    <nav aria-label={t("settings.nav.label")} className="-mx-3 flex flex-wrap gap-1">
      {shown.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={here === href ? "page" : undefined}
          className="flex h-11 items-center rounded-field px-3 text-body text-muted transition-colors hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink md:h-9"
        >
          {t(`settings.nav.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
