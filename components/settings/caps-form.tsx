"use client";

import { Check } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { describedBy, Field, FieldError } from "@/components/ui/field";
import { type CapName, capNames, type CapSettings } from "@/lib/domain/caps";
import { formatMicros } from "@/lib/domain/price";

import { useCapsForm } from "./use-caps-form";

type Form = ReturnType<typeof useCapsForm>;

/** What the amount in a field means, beyond its label. */
function useNote(form: Form, name: CapName): string | undefined {
  const t = useTranslations();
  const { secondMicros } = useStudio();
  const micros = form.micros(name);
  const most = form.caps.environment[name];
  if (micros !== null && micros < secondMicros) {
    return t("settings.notes.nothingFits", { least: formatMicros(secondMicros) });
  }
  return most === null ? undefined : t("settings.notes.environment", { most: formatMicros(most) });
}

function CapField({ form, name, id }: { form: Form; name: CapName; id: string }) {
  const t = useTranslations();
  const error = form.shownProblem(name) ?? undefined;
  const meaning = useNote(form, name);
  const note = error ? undefined : meaning;
  const most = form.caps.environment[name];
  const empty = most === null ? t("settings.caps.none") : formatMicros(most).slice(1);
  const help = t(`settings.caps.${name}.help`);
  return (
    <Field id={id} label={t(`settings.caps.${name}.label`)} help={help} note={note} error={error}>
      <div className="relative">
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 left-3 grid place-items-center text-large text-muted"
        >
          $
        </span>
        <input
          id={id}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          enterKeyHint="done"
          maxLength={40}
          value={form.texts[name]}
          placeholder={empty}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy({ id, help, note, error })}
          onChange={(event) => form.change(name, event.currentTarget.value)}
          onBlur={() => form.leave(name)}
          className="field h-11 w-full pr-3 pl-7 text-large tabular-nums"
        />
      </div>
    </Field>
  );
}

/** The most this install may spend, to be chosen. */
export function CapsForm({ caps }: { caps: CapSettings }) {
  const t = useTranslations();
  const form = useCapsForm(caps);
  const id = useId();

  const save = async () => {
    const wrong = await form.save();
    if (wrong) document.getElementById(id + wrong)?.focus();
  };

  return (
    <form
      noValidate
      aria-label={t("settings.caps.heading")}
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="grid items-start gap-x-6 gap-y-5 md:grid-cols-2">
        {capNames.map((name) => (
          <CapField key={name} form={form} name={name} id={id + name} />
        ))}
      </div>
      {form.failure ? (
        <div role="alert">
          <FieldError id={`${id}failure`}>{form.failure}</FieldError>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          variant="primary"
          type="submit"
          aria-disabled={form.saving || undefined}
          // Leaving a field may bring its sentence, and that would move the button away from under the click.
          onMouseDown={(event) => event.preventDefault()}
        >
          {t(form.saving ? "settings.saving" : "settings.save")}
        </Button>
        <output className="flex items-center gap-1.5 text-body text-good">
          {form.saved ? (
            <>
              <Check aria-hidden size={16} strokeWidth={1.75} />
              {t("settings.saved")}
            </>
          ) : null}
        </output>
      </div>
    </form>
  );
}
