"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState, useTransition } from "react";
import { useTranslations } from "use-intl";

import { problemWords, requestJson } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { describedBy, Field, FieldError } from "@/components/ui/field";

const loadEntered = async () => (await import("./guest-schemas")).Entered;
const mostNameCharacters = 80;
const mostPasswordCharacters = 128;

type FieldName = "name" | "password";
type Problems = Partial<Record<FieldName, string>>;

interface EnterFormProps {
  token: string;
  hasPassword: boolean;
}

function textOf(typed: FormData, field: FieldName): string {
  const value = typed.get(field);
  return typeof value === "string" ? value : "";
}

/** What is typed stays, whatever the studio answers. */
function useEntering({ token, hasPassword }: EnterFormProps) {
  const t = useTranslations();
  const router = useRouter();
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [opening, startOpening] = useTransition();

  const refuse = (form: HTMLFormElement, found: Problems) => {
    setProblems(found);
    const first = found.name ? "name" : "password";
    const field = form.elements.namedItem(first);
    if (field instanceof HTMLInputElement) field.focus();
  };
  const enter = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const name = textOf(typed, "name").trim();
    const password = hasPassword ? textOf(typed, "password") : null;
    setFailure(null);
    setProblems({});
    if (name === "") return refuse(form, { name: t("share.enter.nameMissing") });
    if (password === "") return refuse(form, { password: t("share.enter.passwordMissing") });
    setSending(true);
    const answer = await requestJson(`/api/share/${encodeURIComponent(token)}/enter`, loadEntered, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name, password }),
    });
    setSending(false);
    // A link that was closed meanwhile is a page that says so.
    if (answer.ok || answer.status === 404) return startOpening(() => router.refresh());
    const words = problemWords(t, answer);
    if (answer.status === 401) return refuse(form, { password: words });
    if (answer.status === 422) return refuse(form, { name: words });
    setFailure(words);
  };
  return { problems, failure, busy: sending || opening, enter };
}

/** Asks a guest for a name, and the link's password where it has one. */
export function EnterForm(props: EnterFormProps) {
  const t = useTranslations();
  const id = useId();
  const { problems, failure, busy, enter } = useEntering(props);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy) void enter(event.currentTarget);
  };
  const input = "field h-11 w-full px-3 text-large";
  const named = (field: FieldName, help: string) => ({
    id: `${id}-${field}`,
    name: field,
    "aria-invalid": problems[field] ? (true as const) : undefined,
    "aria-describedby": describedBy({ id: `${id}-${field}`, help, error: problems[field] }),
    className: input,
  });
  const nameHelp = t("share.enter.nameHelp");
  const passwordHelp = t("share.enter.passwordHelp");
  return (
    <main className="mx-auto grid w-full max-w-104 content-start gap-6 px-4 pt-8 pb-16 md:pt-[10vh]">
      <div className="grid gap-2">
        <h1 className="text-display font-semibold tracking-tight text-balance">{t("share.enter.heading")}</h1>
        <p className="text-large text-muted">{t("share.enter.text")}</p>
      </div>
      <form noValidate onSubmit={submit} className="grid gap-5">
        <Field id={`${id}-name`} label={t("share.enter.name")} help={nameHelp} error={problems.name}>
          <input
            {...named("name", nameHelp)}
            autoComplete="name"
            autoCapitalize="words"
            spellCheck={false}
            maxLength={mostNameCharacters}
          />
        </Field>
        {props.hasPassword ? (
          <Field
            id={`${id}-password`}
            label={t("share.enter.password")}
            help={passwordHelp}
            error={problems.password}
          >
            <input
              {...named("password", passwordHelp)}
              type="password"
              autoComplete="off"
              maxLength={mostPasswordCharacters}
            />
          </Field>
        ) : null}
        {failure === null ? null : (
          <div role="alert">
            <FieldError id={`${id}-failure`}>{failure}</FieldError>
          </div>
        )}
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {t(busy ? "share.enter.going" : "share.enter.go")}
        </Button>
      </form>
    </main>
  );
}
