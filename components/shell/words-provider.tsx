"use client";

import type { ReactNode } from "react";
import { IntlProvider, type Messages } from "use-intl";

import { type Language, wordsTimeZone } from "@/lib/words/languages";

interface WordsProviderProps {
  language: Language;
  messages: Messages;
  children: ReactNode;
}

/** Gives every component below it the sentences of one language. */
export function WordsProvider({ language, messages, children }: WordsProviderProps) {
  return (
    <IntlProvider locale={language} messages={messages} timeZone={wordsTimeZone}>
      {children}
    </IntlProvider>
  );
}
