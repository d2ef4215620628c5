"use client";

import { LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { PanelButton } from "@/components/ui/panel-button";
import type { Person } from "@/lib/domain/people";

import { problemWords } from "./request-json";
import { signOut } from "./sign-out";
import { useStudio } from "./studio-provider";

/** The first letters of the first and the last name. */
function initialsOf(name: string): string {
  const names = name.split(/\s+/).filter(Boolean);
  return [names[0], names.length > 1 ? names.at(-1) : undefined]
    .map((each) => (each === undefined ? "" : String.fromCodePoint(each.codePointAt(0) ?? 0)))
    .join("")
    .toLocaleUpperCase();
}

interface AccountPanelProps {
  person: Person;
  close: () => void;
  /** What a phone's header has no room for. */
  looks: ReactNode;
}

function AccountPanel({ person, close, looks }: AccountPanelProps) {
  const t = useTranslations();
  const [failure, setFailure] = useState<string | null>(null);
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) setFailure(problemWords(t, answer));
  };
  const item = "w-full justify-start! px-2! text-ink!";
  return (
    <div className="grid gap-3">
      <div className="grid gap-0.5 px-2">
        <p className="truncate text-body font-semibold">{person.name}</p>
        <p className="truncate text-small text-muted">{person.email}</p>
        <p className="text-small text-muted">{t(`roles.${person.role}.name`)}</p>
      </div>
      <div className="grid border-t border-line pt-2">
        <Link href="/settings/account" onClick={close} className={buttonClass("quiet", item)}>
          <UserRound aria-hidden size={16} strokeWidth={1.75} />
          {t("shell.account.own")}
        </Link>
        <Button variant="quiet" className={item} onClick={() => void leave()}>
          <LogOut aria-hidden size={16} strokeWidth={1.75} />
          {t("shell.account.signOut")}
        </Button>
      </div>
      {failure ? (
        <p role="alert" className="px-2 text-small text-bad">
          {failure}
        </p>
      ) : null}
      <div className="flex items-center justify-between border-t border-line pt-2 pl-2 md:hidden">
        <span className="text-small text-muted">{t("shell.account.looks")}</span>
        <div className="flex">{looks}</div>
      </div>
    </div>
  );
}

/** Who is signed in, and the way out. Whoever works alone is nobody, and has none. */
export function AccountMenu({ looks }: { looks: ReactNode }) {
  const t = useTranslations();
  const { person } = useStudio();
  if (!person) return null;
  return (
    <PanelButton
      variant="icon"
      align="end"
      label={t("shell.account.open", { name: person.name })}
      content={
        <span
          aria-hidden
          className="grid size-7 place-items-center rounded-full border border-field-line bg-raised text-[0.6875rem] leading-none font-semibold text-ink"
        >
          {initialsOf(person.name)}
        </span>
      }
    >
      {(close) => <AccountPanel person={person} close={close} looks={looks} />}
    </PanelButton>
  );
}
