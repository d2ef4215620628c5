import type { GenerationsStore } from "@/components/shell/generations-store";
import { loadSchemas } from "@/components/shell/load-schemas";
import { problemWords, requestJson } from "@/components/shell/request-json";
import type { Words } from "@/lib/words/words";

const alreadyFinished = 409;

const schema = async () => (await loadSchemas()).generation;

/** Asks for a cancel; returns a sentence where it could not be asked for. */
export async function cancelGeneration(
  t: Words,
  generations: GenerationsStore,
  id: string,
): Promise<string | null> {
  const answer = await requestJson(`/api/generations/${id}/cancel`, schema, { method: "POST" });
  if (answer.ok) {
    generations.getState().receive([answer.data]);
    return null;
  }
  if (answer.status !== alreadyFinished) return problemWords(t, answer);
  const present = await requestJson(`/api/generations/${id}`, schema);
  if (present.ok) generations.getState().receive([present.data]);
  return null;
}
