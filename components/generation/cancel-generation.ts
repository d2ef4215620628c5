import type { GenerationsStore } from "@/components/shell/generations-store";
import { problemWords, requestJson } from "@/components/shell/request-json";
import { Generation } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

const alreadyFinished = 409;

/** Asks for a cancel; returns a sentence where it could not be asked for. */
export async function cancelGeneration(
  t: Words,
  generations: GenerationsStore,
  id: string,
): Promise<string | null> {
  const answer = await requestJson(`/api/generations/${id}/cancel`, Generation, { method: "POST" });
  if (answer.ok) {
    generations.getState().receive([answer.data]);
    return null;
  }
  if (answer.status !== alreadyFinished) return problemWords(t, answer);
  const present = await requestJson(`/api/generations/${id}`, Generation);
  if (present.ok) generations.getState().receive([present.data]);
  return null;
}
