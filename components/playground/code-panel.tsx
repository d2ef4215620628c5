"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { CopyButton } from "@/components/ui/copy-button";
import { type SnippetLanguage, snippetLanguages, snippets } from "@/lib/domain/snippets";

import { usePlayground } from "./playground-provider";

const labels: Record<SnippetLanguage, string> = {
  curl: "cURL",
  python: "Python",
  javascript: "JavaScript",
  json: "JSON",
};

const choices = snippetLanguages.map((value) => ({ value, label: labels[value] }));

/** The request of the form as it now stands, in the language one works in. */
export function CodePanel() {
  const t = useTranslations();
  const input = usePlayground((state) => state.reading.input);
  const [language, setLanguage] = useState<SnippetLanguage>("curl");
  const [refused, setRefused] = useState(false);
  if (!input) {
    return <p className="text-small text-muted">{t("playground.code.waiting")}</p>;
  }
  const code = snippets(input)[language];
  return (
    <div className="grid gap-3">
      <ChoiceGroup<SnippetLanguage>
        name="code-language"
        label={t("playground.code.languages")}
        choices={choices}
        value={language}
        onChange={setLanguage}
      />
      <section
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("playground.code.request", { language: labels[language] })}
        className="max-h-80 overflow-auto rounded-field border border-line bg-raised p-3"
      >
        <pre className="font-mono text-small">{code}</pre>
      </section>
      <div className="flex items-start justify-between gap-4">
        <p className="min-w-0 text-small text-muted">
          {refused ? `${t("playground.code.copyRefused")} ` : null}
          {t("playground.code.note")}
        </p>
        <CopyButton label={t("playground.code.copy")} text={() => code} onRefused={() => setRefused(true)} />
      </div>
    </div>
  );
}
