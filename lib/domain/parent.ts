/** What a generation goes on from: another one's settings, or a frame of its video, counted from 0. */
export interface Parent {
  parentId: string | null;
  parentFrame: number | null;
}

/** Ours alone; it never goes to fal. */
export const parentHeaderName = "x-firstframe-parent";

/** `x-firstframe-parent: <id>`, and `; frame=188` where the picture is a frame of it. */
export function parentHeader({ parentId, parentFrame }: Parent): Record<string, string> {
  if (parentId === null) return {};
  return { [parentHeaderName]: parentFrame === null ? parentId : `${parentId}; frame=${parentFrame}` };
}

const form = /^([^;\s]+)(?:;\s*frame=(\d{1,4}))?$/;

/** Reads such a header; what is not of its form is an id that nothing has. */
export function readParentHeader(header: string | null): Parent {
  if (header === null) return { parentId: null, parentFrame: null };
  const [, id = header, frame] = form.exec(header.trim()) ?? [];
  return { parentId: id, parentFrame: frame === undefined ? null : Number(frame) };
}
