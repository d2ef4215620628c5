"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl";

import { type Language, languageCookie, languages } from "@/lib/words/languages";

const keptSeconds = 365 * 24 * 60 * 60;

/** The language the studio speaks. Nothing typed or running is touched by a change. */
export function LanguageChoice() {
  const t = useTranslations();
  const language = useLocale();
  const router = useRouter();

  const choose = (code: string) => {
    document.cookie = `${languageCookie}=${code}; path=/; max-age=${keptSeconds}; samesite=lax`;
    document.documentElement.lang = code;
    router.refresh();
  };

  return (
    <div
      title={t("shell.languageNow", { language: languages[language] })}
      className="relative grid size-11 place-items-center rounded-field text-muted transition-colors hover:bg-raised hover:text-ink has-[>select:focus-visible]:outline-2 has-[>select:focus-visible]:outline-offset-2 has-[>select:focus-visible]:outline-focus md:size-9"
    >
      {" "}
      <span aria-hidden className="text-small font-medium uppercase">
        {language}
      </span>
      <select
        aria-label={t("shell.language")}
        value={language}
        onChange={(event) => choose(event.currentTarget.value)}
        className="absolute inset-0 cursor-pointer appearance-none text-large opacity-0"
      >
        {(Object.entries(languages) as [Language, string][]).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
