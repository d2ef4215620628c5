"use client";

import { Check } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";

import { problemWords, requestJson } from "@/components/shell/request-json";
import { announceCaps } from "@/components/shell/spend-store";
import { useSpendStore } from "@/components/shell/studio-provider";
import { mostMicros, readDollars, typedDollars } from "@/components/shell/typed-money";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { formatMicros, type Micros } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

const loadSchema = async () => (await import("./member-cap-schema")).MemberCapSchema;

export interface MemberCapProps {
  member: { id: string; name: string; money: { monthlyCapMicros: Micros | null; spentMicros: Micros } };
}

function spentWords(t: Words, spent: Micros, cap: Micros | null): string {
  return cap === null
    ? t("makers.cap.spent", { spent: formatMicros(spent) })
    : t("makers.cap.spentOf", { spent: formatMicros(spent), cap: formatMicros(cap) });
}

/** A member's cap as typed, and how far saving it has come. */
function useMemberCap({ id, money }: MemberCapProps["member"]) {
  const t = useTranslations();
  const language = useLocale();
  const spend = useSpendStore();
  const [cap, setCap] = useState(money.monthlyCapMicros);
  const [text, setText] = useState(() => typedDollars(cap, language));
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const typed = readDollars(text);

  const change = (next: string) => {
    setText(next);
    setProblem(null);
    setSaved(false);
  };
  const send = async (monthlyCapMicros: Micros | null): Promise<boolean> => {
    setSaving(true);
    const answer = await requestJson(`/api/members/${id}/cap`, loadSchema, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ monthlyCapMicros }),
    });
    setSaving(false);
    if (!answer.ok) {
      setProblem(problemWords(t, answer));
      return false;
    }
    setCap(answer.data.monthlyCapMicros);
    setText(typedDollars(answer.data.monthlyCapMicros, language));
    setSaved(true);
    announceCaps();
    await spend.getState().refresh();
    return true;
  };
  /** Answers whether what is typed is saved. */
  const save = async (): Promise<boolean> => {
    if (saving) return true;
    if (typed.ok) return send(typed.micros);
    setProblem(t(`settings.problems.${typed.problem}`, { most: formatMicros(mostMicros) }));
    return false;
  };
  const changed = !typed.ok || typed.micros !== cap;
  return { cap, text, change, problem, saving, saved, changed, save };
}

/** What a member may spend in a month, to be chosen; empty is no cap of their own. */
export function MemberCap({ member }: MemberCapProps) {
  const t = useTranslations();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { cap, text, change, problem, saving, saved, changed, save } = useMemberCap(member);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save())) field.current?.focus();
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid min-w-0 gap-1">
      <div className="flex items-center gap-2">
        <div className="relative w-36 min-w-0">
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-muted"
          >
            $
          </span>
          <input
            ref={field}
            aria-label={t("makers.cap.label", { name: member.name })}
            inputMode="decimal"
            autoComplete="off"
            enterKeyHint="done"
            maxLength={40}
            value={text}
            placeholder={t("makers.cap.none")}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={problem === null ? `${id}spent` : `${id}problem`}
            onChange={(event) => change(event.currentTarget.value)}
            className="field h-11 w-full pr-2 pl-7 text-large tabular-nums md:h-9 md:text-body"
          />
        </div>
        {changed || saving ? (
          <Button type="submit" aria-disabled={saving || undefined}>
            {t(saving ? "makers.cap.saving" : "makers.cap.save")}
          </Button>
        ) : null}
        <output className="flex items-center gap-1.5 text-small text-good">
          {saved ? (
            <>
              <Check aria-hidden size={16} strokeWidth={1.75} />
              {t("makers.cap.saved")}
            </>
          ) : null}
        </output>
      </div>
      {problem === null ? (
        <p id={`${id}spent`} className="text-small text-muted tabular-nums">
          {spentWords(t, member.money.spentMicros, cap)}
        </p>
      ) : (
        <div role="alert">
          <FieldError id={`${id}problem`}>{problem}</FieldError>
        </div>
      )}
    </form>
  );
}
