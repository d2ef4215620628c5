import type { Action } from "@/lib/domain/permissions";

/** What a call is about: ids of things that are there, but for those named as absent. */
export interface Objects {
  generation: string;
  request: string;
  image: string;
  video: string;
  project: string;
  comment: string;
  share: string;
  /** Of a link to the generation that nobody who asks has made. */
  shareToken: string;
  invitation: string;
  /** Somebody of a role below admin. */
  member: string;
  absent: string;
}

export interface Call {
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: { type: string; body: string };
  headers?: Record<string, string>;
}

/** A method of a route, or a page, with what it needs; see `e2e/permissions.spec.ts`. */
export interface Row {
  /** Whoever has no session may too where it needs nothing; where it needs a link, its guests alone. */
  needs: Action | "nothing" | "a link";
  /** Where the action may reach one's own alone: whose generation it is decides. */
  ofMaker?: true;
  /** What it answers whoever may; 200 unless said otherwise. */
  answers?: readonly number[];
  /** What it answers whoever works alone, where that is something else; null where asking would change who is in. */
  solo?: readonly number[] | null;
  /** What it takes away, so that each who may is given another one. */
  takes?: "project" | "invitation" | "member" | "session" | "comment" | "share";
  /** What puts things back, asked by the owner. */
  undo?: (objects: Objects) => Call & { method: string };
  call?: (objects: Objects) => Partial<Call>;
}

/** The methods of each route. */
export type Routes = Record<string, Record<string, Row>>;
