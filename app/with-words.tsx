import type { ReactNode } from "react";

import { MoreWords } from "@/components/shell/more-words";
import { messagesAbout } from "@/lib/words/catalogue";
import type { Subject } from "@/lib/words/words";

import { requestWords } from "./words";

/**
 * A page or layout that hands the browser what its own components say; what the layouts above it say is there already.
 * `export default withWords(["spend", "makers"], Page);`
 */
export function withWords<Props extends object>(
  subjects: readonly Subject[],
  Page: (props: Props) => ReactNode | Promise<ReactNode>,
) {
  return async function WithWords(props: Props) {
    const { language } = await requestWords();
    return (
      <MoreWords messages={messagesAbout(language, subjects)}>
        <Page {...props} />
      </MoreWords>
    );
  };
}
