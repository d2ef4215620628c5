import { useCallback, useEffect, useState } from "react";

import type { Answer } from "@/components/shell/request-json";

import { closeShare, readShares } from "./share-requests";
import type { OpenShare } from "./share-schemas";

type Refusal = Extract<Answer<never>, { ok: false }>;

export interface OpenSharesNow {
  /** Null until they were read. */
  items: OpenShare[] | null;
  refusal: Refusal | null;
  /** The one that was closed last. */
  closed: OpenShare | null;
  read: () => Promise<void>;
  close: (share: OpenShare) => Promise<void>;
}

/** The links that are open to something. */
export function useOpenShares(objectId: string): OpenSharesNow {
  const [items, setItems] = useState<OpenShare[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [closed, setClosed] = useState<OpenShare | null>(null);
  const take = useCallback((answer: Awaited<ReturnType<typeof readShares>>) => {
    setRefusal(answer.ok ? null : answer);
    if (answer.ok) setItems(answer.data.items);
  }, []);
  const read = async () => take(await readShares(objectId));
  const close = async (share: OpenShare) => {
    const answer = await closeShare(share.id);
    // Somebody else may have closed it meanwhile.
    if (!answer.ok && answer.status !== 404) return setRefusal(answer);
    setClosed(share);
    await read();
  };
  useEffect(() => {
    let left = false;
    const begin = async () => {
      const answer = await readShares(objectId);
      if (!left) take(answer);
    };
    void begin();
    return () => {
      left = true;
    };
  }, [objectId, take]);
  return { items, refusal, closed, read, close };
}
