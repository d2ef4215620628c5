"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { Button, buttonClass } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { DialogFrame } from "@/components/ui/dialog-frame";
import { Field } from "@/components/ui/field";
import type { KnownPerson } from "@/lib/domain/people";
import type { ReviewRule } from "@/lib/domain/review";

import { Avatar } from "./avatar";
import { useRoom } from "./review-room";
import type { Review } from "./review-schemas";
import type { Problem } from "./review-store";

interface PeopleProps {
  people: readonly KnownPerson[];
  chosen: ReadonlySet<string>;
  onChange: (id: string, isChosen: boolean) => void;
}

function People({ people, chosen, onChange }: PeopleProps) {
  const t = useTranslations();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 text-body font-medium">{t("review.ask.people")}</legend>
      {people.length === 0 ? <p className="text-small text-muted">{t("review.ask.nobody")}</p> : null}
      <div className="-mx-2 grid max-h-64 grid-cols-1 overflow-y-auto px-2">
        {people.map(({ id, name }) => (
          <label
            key={id}
            className="-mx-2 flex min-h-11 items-center gap-3 rounded-field px-2 text-body hover:bg-raised md:min-h-9"
          >
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={(event) => onChange(id, event.currentTarget.checked)}
              className="size-4 accent-(--color-accent)"
            />
            <Avatar name={name} />
            <span className="min-w-0 truncate">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const two = (value: number) => String(value).padStart(2, "0");

/** The day of a moment here, as a date field has it. */
function dayOf(at: string | null): string {
  if (at === null) return "";
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** By the end of that day here. */
const endOf = (day: string) => (day === "" ? null : new Date(`${day}T23:59:59`).toISOString());

function useAsking(review: Review, onClose: () => void) {
  const { store } = useRoom();
  const [chosen, setChosen] = useState(() => new Set(review.asked.map(({ personId }) => personId)));
  const [rule, setRule] = useState<ReviewRule>(review.rule);
  const [day, setDay] = useState(() => dayOf(review.asked[0]?.dueAt ?? null));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    const failed = await store.getState().ask({ people: [...chosen], rule, dueAt: endOf(day) });
    setAsking(false);
    setProblem(failed);
    if (!failed) onClose();
  };
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return { chosen, choose, rule, setRule, day, setDay, problem, asking, ask };
}

/** Who is to look, by when, and whose word counts. */
export function AskDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const t = useTranslations();
  const { access } = useRoom();
  const form = useAsking(review, onClose);
  const people = access.people.filter(({ id }) => id !== access.selfKey);
  const idle = review.asked.length === 0 && form.chosen.size === 0;
  return (
    <DialogFrame title={t("review.ask.title")} close={t("review.ask.close")} onClose={onClose}>
      <form
        className="mt-4 grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void form.ask();
        }}
      >
        <People people={people} chosen={form.chosen} onChange={form.choose} />
        <ChoiceGroup
          name="review-rule"
          label={t("review.ask.rule")}
          choices={[
            { value: "any", label: t("review.ask.any") },
            { value: "all", label: t("review.ask.all") },
          ]}
          value={form.rule}
          onChange={form.setRule}
        />
        <Field id="review-due" label={t("review.ask.due")} help={t("review.ask.dueHelp")}>
          <input
            id="review-due"
            type="date"
            value={form.day}
            aria-describedby="review-due-help"
            onChange={(event) => form.setDay(event.currentTarget.value)}
            className="field h-11 w-full px-3 text-large md:h-9 md:text-body"
          />
        </Field>
        {form.problem ? (
          <p role="alert" className="text-small text-bad">
            {problemWords(t, form.problem)}
          </p>
        ) : null}
        <div className="flex justify-end gap-2">
          <Dialog.Close className={buttonClass("secondary", "h-11! px-4")}>
            {t("review.ask.cancel")}
          </Dialog.Close>
          <Button type="submit" variant="primary" disabled={idle || form.asking}>
            {t(form.asking ? "review.ask.sending" : "review.ask.send")}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
