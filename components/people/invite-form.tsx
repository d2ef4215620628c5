"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Role } from "@/lib/domain/permissions";

import { checkEmail } from "./field-checks";
import { FormStatus } from "./form-status";
import { InvitationLink } from "./invitation-link";
import { InviteEmail } from "./invite-email";
import type { Link } from "./link-schema";
import { requestLink } from "./request-link";
import { RoleOptions } from "./role-options";
import { useAct } from "./use-act";

const choicesOfDays = [1, 7, 30, 90];
const usualDays = 7;
const mostNote = 120;
const select = "field h-11 w-full px-3 text-large";

const typedIn = (form: FormData, name: string) => {
  const typed = form.get(name);
  return typeof typed === "string" ? typed.trim() : "";
};

/** Whom to invite, as what and for how long, and where it is sent if anywhere; then the link, once. */
export function InviteForm({ canMail }: { canMail: boolean }) {
  const t = useTranslations();
  const id = useId();
  const { act, busy, failure } = useAct();
  const [role, setRole] = useState<Role>("creator");
  const [made, setMade] = useState<{ link: Link; address: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const make = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const address = typedIn(typed, "email");
    const wrong = address === "" ? null : checkEmail(t, address);
    setProblem(wrong);
    if (wrong !== null) return document.getElementById(`${id}email`)?.focus();
    const days = Number(typed.get("days"));
    const body = { role, note: typedIn(typed, "note"), days, ...(address ? { email: address } : {}) };
    const answer = await act(() => requestLink("/api/invitations", body), null);
    if (!answer) return;
    form.reset();
    setMade({ link: answer.data, address });
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
      {canMail ? <InviteEmail id={`${id}email`} problem={problem} /> : null}
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
        {busy && canMail ? t("people.sending") : t("people.invitations.make")}
      </Button>
      {made ? <InvitationLink {...made} onClose={() => setMade(null)} /> : null}
    </form>
  );
}
