"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { type Answer, problemWords } from "@/components/shell/request-json";

/** Something one does with a click: once at a time, with a sentence for how it ended. The page then reads anew. */
export function useAct() {
  const t = useTranslations();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const running = useRef(false);

  /** Answers null where it did not come about. */
  const act = async <T>(ask: () => Promise<Answer<T>>, words: string | null) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    setDone(null);
    const answer = await ask();
    running.current = false;
    setBusy(false);
    if (!answer.ok) {
      setFailure(problemWords(t, answer));
      return null;
    }
    setDone(words);
    router.refresh();
    return answer;
  };

  return { busy, failure, done, act, setFailure, setDone };
}
