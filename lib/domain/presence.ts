/** Somebody who looks at a generation just now. */
export interface Viewer {
  /** A person's id, or `guest:<id>`. */
  key: string;
  name: string;
}

/** How often a page says that it is still looked at. */
export const presenceEveryMs = 25_000;
/** After two that did not come, nobody is there any more. */
export const presenceLastsMs = 60_000;
