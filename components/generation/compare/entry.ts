import type { Generation } from "@/lib/domain/generation";

/** One that is compared, as a pane needs it. */
export interface Entry {
  id: string;
  /** A to D, by its place. */
  letter: string;
  /** Null where there is none to show. */
  generation: Generation | null;
  deleted: boolean;
}

type Video = NonNullable<Generation["video"]>;

/** What of it can be played. */
export function videoOf({ generation }: Entry): Video | null {
  return generation?.status === "completed" ? generation.video : null;
}
