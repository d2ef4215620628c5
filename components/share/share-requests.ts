import { requestJson } from "@/components/shell/request-json";
import type { ShareAccess, ShareKind } from "@/lib/domain/share";

const load = () => import("./share-schemas");

export interface NewShare {
  kind: ShareKind;
  objectId: string;
  access: ShareAccess;
  note: string;
  password: string | null;
  days: number | null;
}

export const readShares = (objectId: string) =>
  requestJson(`/api/shares?object=${objectId}`, async () => (await load()).OpenShares);

export const makeShare = (share: NewShare) =>
  requestJson("/api/shares", async () => (await load()).MadeShare, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(share),
  });

export const closeShare = (id: string) =>
  requestJson(`/api/shares/${id}`, async () => (await load()).Closed, { method: "DELETE" });
