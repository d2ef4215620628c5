/** What a link can be made to. */
export interface ShareObject {
  kind: "generation" | "project";
  id: string;
  /** The project itself, or the one that a generation lies in. */
  project: { id: string; name: string } | null;
}
