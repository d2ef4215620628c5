import type { Framing } from "@/lib/domain/framing";

import { type DraftFields, numberFields, switchFields, textFields } from "./draft";

/** What a visit leaves of its draft for the next one. */
export interface StoredDraft {
  fields: Partial<DraftFields>;
  sizeChosen: boolean;
  picture: { url: string; width: number; height: number } | null;
  framing: Framing | null;
  parent: DraftParent | null;
}

/** The generation a draft goes on from, as long as its picture is the one under this address. */
export interface DraftParent {
  id: string;
  pictureUrl: string;
  /** The frame of it that the picture is, counted from 0; null where only its settings were taken. */
  frame: number | null;
  /** What somebody said about it that the next one is to answer. */
  note: DraftNote | null;
}

export interface DraftNote {
  id: string;
  author: string;
  text: string;
  frame: number | null;
}

const frameOf = ({ frame }: { frame: number | null }) => (typeof frame === "number" ? frame : null);

function readParent(value: unknown): DraftParent | null {
  const parent = shaped<DraftParent>(value, { id: "string", pictureUrl: "string" });
  if (!parent) return null;
  const note = shaped<DraftNote>(parent.note, { id: "string", author: "string", text: "string" });
  return { ...parent, frame: frameOf(parent), note: note && { ...note, frame: frameOf(note) } };
}

type Kind = "string" | "number" | "boolean";

/** An object whose members have these kinds; null for anything else. */
function shaped<T>(value: unknown, kinds: Partial<Record<keyof T & string, Kind>>): T | null {
  if (typeof value !== "object" || value === null) return null;
  const members = value as Record<string, unknown>;
  return Object.entries(kinds).every(([name, kind]) => typeof members[name] === kind) ? (value as T) : null;
}

const kindOf = (name: string): Kind => (switchFields.some((each) => each === name) ? "boolean" : "string");

function readFields(value: unknown): Partial<DraftFields> | null {
  if (typeof value !== "object" || value === null) return null;
  const members = value as Record<string, unknown>;
  const names = [...textFields, ...numberFields, ...switchFields].filter((name) => name in members);
  if (names.some((name) => typeof members[name] !== kindOf(name))) return null;
  return Object.fromEntries(names.map((name) => [name, members[name]]));
}

/** What lies in the browser's storage, if it is a draft: somebody, or another version, may have put anything there. */
export function readStoredDraft(stored: unknown): StoredDraft | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { fields, sizeChosen, picture, framing, parent } = stored as Record<string, unknown>;
  const read = readFields(fields);
  if (!read || typeof sizeChosen !== "boolean") return null;
  return {
    fields: read,
    sizeChosen,
    picture: shaped<NonNullable<StoredDraft["picture"]>>(picture, {
      url: "string",
      width: "number",
      height: "number",
    }),
    framing: shaped<Framing>(framing, { x: "number", y: "number", zoom: "number" }),
    parent: readParent(parent),
  };
}
