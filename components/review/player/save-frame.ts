import type { FramePlayer } from "./frame-player";

/** Of a media element's readyState: its picture is there. */
const hasPicture = 2;

/** The picture as it stands, pixel for pixel, as a PNG on the person's own disk. Whether that worked. */
export async function saveFrame({ element }: FramePlayer, fileName: string): Promise<boolean> {
  if (!element || element.readyState < hasPicture) return false;
  const canvas = document.createElement("canvas");
  canvas.width = element.videoWidth;
  canvas.height = element.videoHeight;
  canvas.getContext("2d")?.drawImage(element, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (!blob) return false;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}
