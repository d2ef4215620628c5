import { isSameCrop } from "./framing";
import type { Status } from "./generation";
import type { Crop } from "./sizes";

/** How one generation came out of another one. */
export type Origin =
  | { kind: "frame"; frame: number; last: boolean }
  /** Its settings were taken; what else is the same says what was tried. */
  | { kind: "another_picture" | "another_part" | "other_settings" | "same_again" };

/** One generation of a family. A deleted one is only named: what it showed and said is out of sight. */
export interface LineageMember {
  id: string;
  parentId: string | null;
  createdAt: string;
  deleted: boolean;
  /** Null for a deleted one. */
  status: Status | null;
  prompt: string | null;
  imageUrl: string | null;
  /** How it came out of its parent; null for one without a parent in this lineage. */
  origin: Origin | null;
}

/** Where a generation comes from, up to the first, and everything that came out of it. */
export interface Lineage {
  id: string;
  /** The first comes first, and each after its parent. */
  members: LineageMember[];
  /** Whether there is more than is told. */
  more: { ancestors: boolean; descendants: boolean };
}

/** What of a generation decides how it came out of another. */
export interface Made {
  input: Record<string, unknown>;
  imageId: string;
  crop: Crop | null;
}

/** Of the input, what a person set; a picture's address is new with each upload. */
function settingsText({ image_url: _picture, seed: _seed, ...settings }: Record<string, unknown>): string {
  const names = Object.keys(settings).toSorted();
  return JSON.stringify(names.map((name) => [name, settings[name]]));
}

const samePart = (one: Crop | null, other: Crop | null) =>
  one === null || other === null ? one === other : isSameCrop(one, other);

/** How a generation came out of its parent. `frames` is how many the parent's video has; null where it has none. */
export function originOf(
  child: Made & { parentFrame: number | null },
  parent: Made & { frames: number | null },
): Origin {
  const { parentFrame } = child;
  if (parentFrame !== null) {
    return { kind: "frame", frame: parentFrame, last: parentFrame + 1 === parent.frames };
  }
  if (child.imageId !== parent.imageId) return { kind: "another_picture" };
  if (!samePart(child.crop, parent.crop)) return { kind: "another_part" };
  return { kind: settingsText(child.input) === settingsText(parent.input) ? "same_again" : "other_settings" };
}

/** A member with what came out of it. */
export interface Branch {
  member: LineageMember;
  children: Branch[];
}

/** A lineage as it is walked: the way down from the first, and the branches from the one it is about. */
export function readLineage({ id, members }: Lineage): { ancestors: LineageMember[]; own: Branch | null } {
  const own = members.findIndex((member) => member.id === id);
  const found = members[own];
  if (!found) return { ancestors: [], own: null };
  const branches = new Map<string, Branch>([[id, { member: found, children: [] }]]);
  // Each stands after its parent, so one pass finds every place.
  for (const member of members.slice(own + 1)) {
    const parent = member.parentId === null ? undefined : branches.get(member.parentId);
    if (!parent) continue;
    const branch = { member, children: [] };
    branches.set(member.id, branch);
    parent.children.push(branch);
  }
  return { ancestors: members.slice(0, own), own: branches.get(id) ?? null };
}
