/** What a generation goes on from: another one's settings, or a frame of its video, counted from 0. */
export interface Parent {
  parentId: string | null;
  parentFrame: number | null;
  /** The comment on the parent that it answers: it is the next version of the parent's stack then. */
  noteId?: string | null;
}

/** Ours alone; it never goes to fal. */
export const parentHeaderName = "x-firstframe-parent";

/** `x-firstframe-parent: <id>`, with `; frame=188` where the picture is a frame of it, and `; note=<id>`. */
export function parentHeader({ parentId, parentFrame, noteId = null }: Parent): Record<string, string> {
  if (parentId === null) return {};
  const frame = parentFrame === null ? "" : `; frame=${parentFrame}`;
  return { [parentHeaderName]: `${parentId}${frame}${noteId === null ? "" : `; note=${noteId}`}` };
}

const form = /^([^;\s]+)(?:;\s*frame=(\d{1,4}))?(?:;\s*note=([\da-f-]{36}))?$/;

/** Reads such a header; what is not of its form is an id that nothing has. */
export function readParentHeader(header: string | null): Required<Parent> {
  if (header === null) return { parentId: null, parentFrame: null, noteId: null };
  const [, id = header, frame, noteId = null] = form.exec(header.trim()) ?? [];
  return { parentId: id, parentFrame: frame === undefined ? null : Number(frame), noteId };
}
