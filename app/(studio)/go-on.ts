import { grabFrame } from "@/components/generation/grab-frame";
import type { PictureChooser } from "@/components/playground/choose-picture";
import type { DraftFields } from "@/components/playground/draft";
import type { NotTaken, PlaygroundStore } from "@/components/playground/playground-store";
import type { DraftNote } from "@/components/playground/stored-draft";
import type { AddressOrigin } from "@/components/playground/take-origin";
import { authorWords } from "@/components/review/author-words";
import { toTyped } from "@/components/review/mentions";
import { readReviewOf } from "@/components/review/studio-access";
import type { GenerationsStore } from "@/components/shell/generations-store";
import { loadSchemas } from "@/components/shell/load-schemas";
import { requestJson } from "@/components/shell/request-json";
import type { Generation } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

interface Composer {
  words: Words;
  /** Who works here: the key that is on what they said. */
  selfKey: string;
  playground: PlaygroundStore;
  chooser: PictureChooser;
}

/** The next video goes on where this one is at a frame: same size, that frame first. Fails where it cannot be read. */
export async function continueFrom(
  { playground, chooser }: Composer,
  { id, video }: Generation,
  frame: number | "last",
): Promise<void> {
  if (!video) return;
  const last = video.numFrames - 1;
  const chosen = frame === "last" ? last : Math.min(frame, last);
  const bytes = await grabFrame(video, chosen);
  const size = { "image_size.width": String(video.width), "image_size.height": String(video.height) };
  playground.getState().adoptFields(size);
  document.getElementById("composer")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  document.getElementById("field-image")?.scrollIntoView({ block: "center", behavior: "smooth" });
  await chooser.choose(bytes);
  const { picture } = playground.getState();
  if (picture.phase !== "ready") return;
  playground.setState({ parent: { id, pictureUrl: picture.stored.url, frame: chosen, note: null } });
}

async function findGeneration(generations: GenerationsStore, id: string): Promise<Generation | NotTaken> {
  const known = generations.getState().items.find((item) => item.id === id);
  if (known) return known.deletedAt === null ? known : "gone";
  const answer = await requestJson(
    `/api/generations/${encodeURIComponent(id)}`,
    async () => (await loadSchemas()).generation,
  );
  if (answer.ok) return answer.data;
  return answer.status === 404 ? "gone" : "away";
}

/** Takes a generation's settings; what was typed meanwhile stands above them. */
function takeSettings({ playground }: Composer, found: Generation, restored: DraftFields): void {
  const before: Record<string, unknown> = restored;
  const typed = Object.entries(playground.getState().fields).filter(
    ([name, value]) => value !== before[name],
  );
  playground.getState().takeSettings(found);
  playground.getState().adoptFields(Object.fromEntries(typed));
}

/** The comment that is to be answered; null where it is not there to be answered. */
async function findNote(
  { words, selfKey }: Composer,
  generationId: string,
  noteId: string,
): Promise<DraftNote | null> {
  const answer = await readReviewOf(generationId);
  if (!answer.ok) return null;
  const found = answer.data.comments.find(({ id, rootId }) => id === noteId && rootId === null);
  if (!found || found.deletedAt !== null) return null;
  const { text } = toTyped(found.body);
  return { id: noteId, author: authorWords(words, found, selfKey), text, frame: found.frame };
}

/** Does what an address asks for; where it cannot, the draft stays as it is and the form says why. */
export async function goOn(
  composer: Composer,
  generations: GenerationsStore,
  { id, frame, noteId }: AddressOrigin,
  restored: DraftFields,
): Promise<void> {
  const { playground } = composer;
  const found = await findGeneration(generations, id);
  if (typeof found === "string") return playground.setState({ notTaken: found });
  const note = noteId === null ? null : await findNote(composer, id, noteId);
  if (frame !== null && !found.video) return playground.setState({ notTaken: "frame" });
  // The next version keeps all settings, also where a frame is its picture.
  if (frame === null || note) takeSettings(composer, found, restored);
  if (frame !== null) {
    await continueFrom(composer, found, frame).catch(() => playground.setState({ notTaken: "frame" }));
  }
  if (note) playground.getState().answer(note);
  else if (noteId !== null) playground.setState({ notTaken: "note" });
}
