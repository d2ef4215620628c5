"use client";

import { type FormEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";

import { type Answer, problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { describedBy, Field } from "@/components/ui/field";
import { type ShareAccess, shareAccesses, type ShareKind } from "@/lib/domain/share";

import type { ShareObject } from "./share-object";
import { makeShare } from "./share-requests";

const spans = { d7: 7, d30: 30, d90: 90, never: null } as const;
type Span = keyof typeof spans;
const spanNames = Object.keys(spans) as Span[];
const isSpan = (value: string): value is Span => value in spans;

const mostNoteCharacters = 120;
const mostPasswordCharacters = 128;
const input = "field h-11 w-full px-3 text-large md:h-9 md:text-body";

const kindsOf = ({ kind, project }: ShareObject): ShareKind[] =>
  kind === "project" ? ["project"] : ["generation", "stack", ...(project ? (["project"] as const) : [])];

/** What a new link opens, to whom, for how long, and what they may do. */
function useNewShare(object: ShareObject, onMade: (token: string) => void) {
  const kinds = kindsOf(object);
  const [kind, setKind] = useState<ShareKind>(kinds[0] ?? "generation");
  const [access, setAccess] = useState<ShareAccess>("comment");
  const [note, setNote] = useState("");
  const [span, setSpan] = useState<Span>("d30");
  const [password, setPassword] = useState("");
  const [making, setMaking] = useState(false);
  const [refusal, setRefusal] = useState<Extract<Answer<never>, { ok: false }> | null>(null);

  const make = async () => {
    if (making) return;
    setMaking(true);
    const objectId = kind === "project" && object.project ? object.project.id : object.id;
    const share = { kind, objectId, access, note, password: password || null, days: spans[span] };
    const answer = await makeShare(share);
    setMaking(false);
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) onMade(answer.data.token);
  };
  return {
    kinds,
    fields: { kind, access, note, span, password },
    set: { setKind, setAccess, setNote, setSpan, setPassword },
    making,
    refusal,
    make,
  };
}

interface ShareFormProps {
  object: ShareObject;
  onMade: (token: string) => void;
}

export function ShareForm({ object, onMade }: ShareFormProps) {
  const t = useTranslations();
  const id = useId();
  const { kinds, fields, set, making, refusal, make } = useNewShare(object, onMade);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make();
  };
  const noteHelp = t("share.noteHelp");
  const passwordHelp = t("share.passwordHelp");
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="grid gap-1.5">
        {kinds.length > 1 ? (
          <ChoiceGroup
            name={`${id}-kind`}
            label={t("share.what")}
            choices={kinds.map((value) => ({ value, label: t(`share.kinds.${value}`) }))}
            value={fields.kind}
            onChange={set.setKind}
          />
        ) : null}
        <p className="text-small text-muted">
          {t(`share.kindHints.${fields.kind}`, { name: object.project?.name ?? "" })}
        </p>
      </div>
      <div className="grid gap-1.5">
        <ChoiceGroup
          name={`${id}-access`}
          label={t("share.access")}
          choices={shareAccesses.map((value) => ({ value, label: t(`share.accesses.${value}`) }))}
          value={fields.access}
          onChange={set.setAccess}
        />
        <p className="text-small text-muted">{t(`share.accessHints.${fields.access}`)}</p>
      </div>
      <Field id={`${id}-note`} label={t("share.note")} help={noteHelp}>
        <input
          id={`${id}-note`}
          value={fields.note}
          maxLength={mostNoteCharacters}
          autoComplete="off"
          aria-describedby={describedBy({ id: `${id}-note`, help: noteHelp })}
          onChange={({ currentTarget }) => set.setNote(currentTarget.value)}
          className={input}
        />
      </Field>
      <div className="grid gap-4 md:grid-cols-2">
        <Field id={`${id}-days`} label={t("share.days")}>
          <select
            id={`${id}-days`}
            value={fields.span}
            onChange={({ currentTarget: { value } }) => (isSpan(value) ? set.setSpan(value) : undefined)}
            className={input}
          >
            {spanNames.map((span) => (
              <option key={span} value={span}>
                {t(`share.dayChoices.${span}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-password`} label={t("share.password")} help={passwordHelp}>
          <input
            id={`${id}-password`}
            value={fields.password}
            minLength={4}
            maxLength={mostPasswordCharacters}
            autoComplete="off"
            aria-describedby={describedBy({ id: `${id}-password`, help: passwordHelp })}
            onChange={({ currentTarget }) => set.setPassword(currentTarget.value)}
            className={input}
          />
        </Field>
      </div>
      {refusal ? (
        <p role="alert" className="text-small text-bad">
          {problemWords(t, refusal)}
        </p>
      ) : null}
      <Button type="submit" variant="primary" aria-disabled={making || undefined}>
        {making ? t("share.making") : t("share.make")}
      </Button>
    </form>
  );
}
