import { useEffect, useState } from "react";

import { requestJson } from "@/components/shell/request-json";
import { usePresenceChanges } from "@/components/shell/studio-provider";
import type { Viewer } from "@/lib/domain/presence";

import { sayPresence } from "./say-presence";

const loadSchema = async () => (await import("./presence-schema")).Viewers;

/** Who looks at a generation now, oneself among them; saying that one does is part of it. */
export function useViewers(generationId: string): Viewer[] {
  const changes = usePresenceChanges();
  const [viewers, setViewers] = useState<Viewer[]>([]);
  useEffect(() => {
    const stopListening = changes.subscribe((presence) => {
      if (presence.generationId === generationId) setViewers(presence.viewers);
    });
    const say = async (presence: { tab: string; here: boolean }) => {
      const answer = await requestJson(`/api/generations/${generationId}/presence`, loadSchema, {
        method: "POST",
        keepalive: true,
        headers: { "content-type": "application/json" },
        body: JSON.stringify(presence),
      });
      if (answer.ok && presence.here) setViewers(answer.data.viewers);
    };
    const stopSaying = sayPresence((presence) => void say(presence));
    return () => {
      stopListening();
      stopSaying();
    };
  }, [changes, generationId]);
  return viewers;
}
