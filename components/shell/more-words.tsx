"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, type Messages, useLocale, useMessages } from "use-intl";

interface MoreWordsProps {
  messages: Partial<Messages>;
  children: ReactNode;
}

/** Gives every component below it these sentences beside those that are there already. */
export function MoreWords({ messages, children }: MoreWordsProps) {
  const above = useMessages();
  const together = useMemo(() => ({ ...above, ...messages }), [above, messages]);
  return (
    <IntlProvider locale={useLocale()} messages={together}>
      {children}
    </IntlProvider>
  );
}
