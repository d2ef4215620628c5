import { withWords } from "@/app/with-words";

import { Waiting } from "./waiting";

/** With words of its own, so that they go only to whoever waits. */
export const WaitingPage = withWords(["library", "compare", "spend", "settings"], Waiting);
