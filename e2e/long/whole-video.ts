import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from "mediabunny";

/** Reads every frame of a downloaded video; answers how many there are. @throws where one is missing or cut. */
async function countFrames(bytes: ArrayBuffer): Promise<number> {
  const track = await new Input({
    source: new BufferSource(bytes),
    formats: ALL_FORMATS,
  }).getPrimaryVideoTrack();
  if (!track) throw new Error("no video in the file");
  const { packetCount } = await track.computePacketStats();
  let whole = 0;
  for await (const packet of new EncodedPacketSink(track).packets()) {
    if (packet.data.byteLength === 0) throw new Error(`frame ${whole} is empty`);
    whole += 1;
  }
  if (whole !== packetCount) throw new Error(`${whole} frames of ${packetCount}`);
  return whole;
}

/** Downloads a video as a browser would; answers its frames. */
export async function downloadFrames(url: string): Promise<number> {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  const end = await fetch(url, { headers: { range: "bytes=-8" } });
  const size = Number(/\/(\d+)$/.exec(end.headers.get("content-range") ?? "")?.[1]);
  if (end.status !== 206 || (await end.arrayBuffer()).byteLength !== 8)
    throw new Error(`${url} has no ranges`);
  if (size !== bytes.byteLength) throw new Error(`${url} has ${size} bytes, and ${bytes.byteLength} came`);
  return countFrames(bytes);
}
