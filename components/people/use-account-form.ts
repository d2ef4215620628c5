"use client";

import { type FormEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { send } from "@/components/shell/send";

import type { FieldSpec } from "./text-field";

type Problems = Record<string, string>;

export interface AccountFormOptions {
  method?: "POST" | "PUT";
  url: string;
  fields: readonly FieldSpec[];
  /** Sent with what is typed. */
  extra?: Record<string, string>;
  onDone: (form: HTMLFormElement) => void;
}

function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}

/** Checks what is typed, sends it, and says in its place what is wrong; the first of it has the focus. */
export function useAccountForm({ method = "POST", url, fields, extra = {}, onDone }: AccountFormOptions) {
  const t = useTranslations();
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const busy = useRef(false);

  const show = (form: HTMLFormElement, found: Problems) => {
    setProblems(found);
    const first = fields.find(({ name }) => found[name] !== undefined);
    if (first) focusField(form, first.name);
    return first !== undefined;
  };

  const check = (typed: Problems): Problems =>
    Object.fromEntries(
      fields.flatMap(({ name, check: checkOne }) => {
        const problem = checkOne(t, typed[name] ?? "");
        return problem === null ? [] : [[name, problem]];
      }),
    );

  const submit = async (form: HTMLFormElement) => {
    const typed = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""]),
    );
    setFailure(null);
    if (show(form, check(typed))) return;
    setSending(true);
    const answer = await send(method, url, { ...extra, ...typed });
    if (answer.ok) return onDone(form);
    if (!show(form, answer.fields ?? {})) setFailure(problemWords(t, answer));
  };

  return {
    problems,
    failure,
    sending,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (busy.current) return;
      busy.current = true;
      void submit(event.currentTarget).finally(() => {
        busy.current = false;
        setSending(false);
      });
    },
  };
}
