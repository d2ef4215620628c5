import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, type InputVideoTrack } from "mediabunny";

/** What a video file says of itself. Frames are counted, the rate is frames over their span. */
export interface VideoFacts {
  width: number;
  height: number;
  fps: number;
  numFrames: number;
  durationSeconds: number;
}

/** A file's head can promise what its cut body does not hold: only reading the frames tells. */
async function countWholeFrames(track: InputVideoTrack): Promise<number> {
  let count = 0;
  for await (const _ of new EncodedPacketSink(track).packets()) count += 1;
  return count;
}

/** Reads size, frame count and rate out of a video file. @throws Error when it is not a whole video. */
export async function probeVideo(bytes: Uint8Array): Promise<VideoFacts> {
  const input = new Input({ source: new BufferSource(Buffer.from(bytes)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error("the file holds no video");
  const { packetCount } = await track.computePacketStats();
  const durationSeconds = await track.computeDuration();
  if (packetCount === 0) throw new Error("the video holds no frame");
  if ((await countWholeFrames(track)) < packetCount) throw new Error("the video is cut");
  return {
    width: track.displayWidth,
    height: track.displayHeight,
    fps: Math.round((packetCount / durationSeconds) * 1000) / 1000,
    numFrames: packetCount,
    durationSeconds,
  };
}
