import { releaseUrl } from "@/components/shell/release-url";

const edge = 64;
/** The colours of the page's own icon: a tab knows no theme of ours. */
const ring = { radius: 24, width: 10, done: "#f2b544", rest: "#8a867f" };

function drawRing(share: number | null): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = edge;
  canvas.height = edge;
  const pen = canvas.getContext("2d");
  if (pen) {
    const arc = (to: number, stroke: string) => {
      pen.beginPath();
      pen.arc(edge / 2, edge / 2, ring.radius, -Math.PI / 2, -Math.PI / 2 + to * 2 * Math.PI);
      pen.strokeStyle = stroke;
      pen.stroke();
    };
    pen.lineWidth = ring.width;
    pen.lineCap = "round";
    arc(1, ring.rest);
    if (share !== null && share > 0) arc(share, ring.done);
  }
  return new Promise((resolve) => canvas.toBlob(resolve));
}

let own: { url: string; before: Map<HTMLLinkElement, string> } | null = null;
let latest = 0;

function putBack(): void {
  if (!own) return;
  for (const [link, href] of own.before) link.href = href;
  releaseUrl(own.url);
  own = null;
}

/** Draws how far it is onto the tab's icon; null puts the page's own icon back. */
export async function showOnTabIcon(progress: { share: number | null } | null): Promise<void> {
  latest += 1;
  const mine = latest;
  const drawn = progress ? await drawRing(progress.share) : null;
  if (mine !== latest) return;
  putBack();
  if (!drawn) return;
  const url = URL.createObjectURL(drawn);
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
  own = { url, before: new Map(links.map((link) => [link, link.href])) };
  for (const link of links) link.href = url;
}
