import { useEffect } from "react";

import { readInbox } from "./inbox-store";
import { useReviewChanges } from "./studio-provider";

const quietMs = 400;
/** A change is told to everybody at once; their questions need not come at once. */
const spreadMs = 600;

/** Reads the inbox, and reads it anew once something was said or decided somewhere. */
export function useInboxKept(): void {
  const changes = useReviewChanges();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void readInbox();
    const stop = changes.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void readInbox(), quietMs + Math.random() * spreadMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [changes]);
}
