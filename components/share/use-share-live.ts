import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

import { requestJson } from "@/components/shell/request-json";

import type { SharedVideo } from "./guest-schemas";
import { createShareEvents, type ShareEvents } from "./share-events";

const loadVideos = async () => (await import("./guest-schemas")).SharedVideos;

export interface ShareLive {
  items: SharedVideo[];
  /** The link opens nothing any more. */
  closed: boolean;
  /** Nothing is heard of the studio just now. */
  lost: boolean;
  events: ShareEvents;
}

/** What a link opens, as it now is. */
export function useShareLive(token: string, given: SharedVideo[]): ShareLive {
  const router = useRouter();
  const path = `/api/share/${encodeURIComponent(token)}`;
  const [items, setItems] = useState(given);
  const [known, setKnown] = useState(given);
  // Another page of the same link comes with a newer list.
  if (known !== given) {
    setKnown(given);
    setItems(given);
  }
  const [closed, setClosed] = useState(false);
  const [lost, setLost] = useState(false);
  const [events] = useState(() => createShareEvents(`${path}/events`));

  useEffect(() => {
    let left = false;
    /** Whether it is worth listening on. */
    const read = async (): Promise<boolean> => {
      const answer = await requestJson(path, loadVideos);
      if (left) return false;
      if (answer.ok) setItems(answer.data.items);
      else if (answer.status === 404) setClosed(true);
      else if (answer.status === 401) router.refresh(); // the browser has let go of the cookie: say who you are again
      return answer.ok || answer.status === null || answer.status >= 500;
    };
    const stop = events.listen({ read, onConnection: (live) => setLost(!live) });
    return () => {
      left = true;
      stop();
    };
  }, [events, path, router]);

  return { items, closed, lost, events };
}
