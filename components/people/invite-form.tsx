"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Role } from "@/lib/domain/permissions";

import { FormStatus } from "./form-status";
import { LinkOnce } from "./link-once";
import type { Link } from "./link-schema";
import { requestLink } from "./request-link";
import { RoleOptions } from "./role-options";
import { useAct } from "./use-act";

const choicesOfDays = [1, 7, 30, 90];
const usualDays = 7;
const mostNote = 120;
const select = "field h-11 w-full px-3 text-large";

/** Whom to invite, as what and for how long; then the link, once. */
export function InviteForm() {
  const t = useTranslations();
  const id = useId();
  const { act, busy, failure } = useAct();
  const [role, setRole] = useState<Role>("creator");
  const [link, setLink] = useState<Link | null>(null);

  const make = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const note = typed.get("note");
    const days = Number(typed.get("days"));
    const body = { role, note: typeof note === "string" ? note : "", days };
    const made = await act(() => requestLink("/api/invitations", body), null);
    if (!made) return;
    form.reset();
    setLink(made.data);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void make(event.currentTarget);
  };

  return (
    <form noValidate aria-label={t("people.invitations.make")} className="grid gap-5" onSubmit={submit}>
      <Field id={`${id}note`} label={t("people.invitations.note")} help={t("people.invitations.noteHelp")}>
        <input
          id={`${id}note`}
          name="note"
          autoComplete="off"
          maxLength={mostNote}
          aria-describedby={`${id}note-help`}
          className="field h-11 w-full px-3 text-large"
        />
      </Field>
      <div className="grid items-start gap-5 md:grid-cols-2">
        <Field
          id={`${id}role`}
          label={t("people.invitations.role")}
          help={t("people.members.roleNote", {
            role: t(`roles.${role}.name`),
            may: t(`roles.${role}.may`),
          })}
        >
          <select
            id={`${id}role`}
            value={role}
            aria-describedby={`${id}role-help`}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
            className={select}
          >
            <RoleOptions />
          </select>
        </Field>
        <Field id={`${id}days`} label={t("people.invitations.days")}>
          <select id={`${id}days`} name="days" defaultValue={usualDays} className={select}>
            {choicesOfDays.map((days) => (
              <option key={days} value={days}>
                {t("people.invitations.daysOf", { days })}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <FormStatus id={`${id}invite`} failure={failure} done={null} />
      <Button
        variant="primary"
        type="submit"
        className="justify-self-start"
        aria-disabled={busy || undefined}
      >
        {t("people.invitations.make")}
      </Button>
      {link ? (
        <LinkOnce
          key={link.token}
          label={t("people.invitations.link")}
          path={`/invite/${link.token}`}
          onClose={() => setLink(null)}
        >
          {t.rich("people.invitations.linkText", { moment: momentAt(link.expiresAt) })}
        </LinkOnce>
      ) : null}
    </form>
  );
}
