"use client";

import type { ReactNode } from "react";
import { IntlProvider, type Messages } from "use-intl";

import { type Language, wordsTimeZone } from "@/lib/words/languages";

interface WordsProviderProps {
  language: Language;
  messages?: Messages;
  children: ReactNode;
}

const none = {} as Messages;

/** Below it one language is spoken: all of it, or what `MoreWords` adds. */
export function WordsProvider({ language, messages = none, children }: WordsProviderProps) {
  return (
    <IntlProvider locale={language} messages={messages} timeZone={wordsTimeZone}>
      {children}
    </IntlProvider>
  );
}
