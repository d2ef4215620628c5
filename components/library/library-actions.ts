import type { GenerationsStore } from "@/components/shell/generations-store";
import { problemWords } from "@/components/shell/request-json";
import { showToast } from "@/components/ui/toaster";
import type { Generation } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

import {
  type Change,
  deleteGenerations,
  type Deletion,
  organise,
  type Outcome,
  restore,
} from "./change-generations";
import type { LibraryStore } from "./library-store";
import type { SelectionStore } from "./selection-store";

type Ids = readonly string[];

export interface LibraryActions {
  favourite: (ids: Ids, favourite: boolean) => Promise<void>;
  addTag: (ids: Ids, tag: string) => Promise<void>;
  removeTag: (ids: Ids, tag: string) => Promise<void>;
  move: (ids: Ids, project: { id: string; name: string } | null) => Promise<void>;
  remove: (ids: Ids) => Promise<void>;
  bringBack: (ids: Ids) => Promise<void>;
}

interface Parts {
  t: Words;
  generations: GenerationsStore;
  library: LibraryStore;
  selection: SelectionStore;
}

function sayRefusal(t: Words, outcome: Outcome): boolean {
  if (outcome.ok) return false;
  showToast({ title: t("library.done.failed"), description: problemWords(t, outcome), urgent: true });
  return true;
}

function whyKept(t: Words, kept: Deletion["kept"]): string | null {
  const others = kept.filter(({ reason }) => reason === "not_yours").length;
  const unfinished = kept.length - others;
  const words = [
    others > 0 ? t("library.done.notYours", { count: others }) : null,
    unfinished > 0 ? t("library.done.kept", { count: unfinished }) : null,
  ].filter((each) => each !== null);
  return words.length > 0 ? words.join(" ") : null;
}

/** What can be done with several at once; each says what it did, and what can be taken back. */
export function createLibraryActions({ t, generations, library, selection }: Parts): LibraryActions {
  const change = async (ids: Ids, how: Change, title: string | null) => {
    const outcome = await organise(generations, ids, how);
    if (!sayRefusal(t, outcome) && title !== null) showToast({ title });
    return outcome.ok;
  };

  const bringBack = async (ids: Ids) => {
    const outcome = await restore(generations, ids);
    if (sayRefusal(t, outcome)) return;
    selection.getState().drop(ids);
    showToast({ title: t("library.done.restored", { count: ids.length }) });
  };

  /** Shown at once, and as it was if the studio refuses. */
  const favourite = async (ids: Ids, on: boolean) => {
    const named = new Set(ids);
    const before = library.getState().items.filter(({ id }) => named.has(id));
    const marked = (item: Generation) => ({ ...item, favourite: on });
    library.getState().hear(before.map(marked));
    if (!(await change(ids, { favourite: on }, null))) library.getState().hear(before);
  };

  const remove = async (ids: Ids) => {
    const { deleted, kept, refusal } = await deleteGenerations(ids);
    library.getState().remove(deleted);
    selection.getState().drop(deleted);
    if (refusal) sayRefusal(t, refusal);
    const keptWords = whyKept(t, kept);
    if (deleted.length === 0) {
      if (keptWords !== null) showToast({ title: keptWords });
      return;
    }
    showToast({
      title: t("library.done.deleted", { count: deleted.length }),
      ...(keptWords === null ? {} : { description: keptWords }),
      action: { label: t("library.done.undo"), onPress: () => void bringBack(deleted) },
    });
  };

  return {
    favourite,
    addTag: async (ids, tag) => {
      await change(ids, { addTags: [tag] }, t("library.done.tagged", { count: ids.length, tag }));
    },
    removeTag: async (ids, tag) => {
      await change(ids, { removeTags: [tag] }, t("library.done.untagged", { count: ids.length, tag }));
    },
    move: async (ids, project) => {
      const count = ids.length;
      const title = project
        ? t("library.done.moved", { count, project: project.name })
        : t("library.done.movedOut", { count });
      await change(ids, { projectId: project?.id ?? null }, title);
    },
    remove,
    bringBack,
  };
}
