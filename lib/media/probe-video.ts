import { ALL_FORMATS, BufferSource, Input } from "mediabunny";

/** What a video file says of itself. Frames are counted, the rate is frames over their span. */
export interface VideoFacts {
  width: number;
  height: number;
  fps: number;
  numFrames: number;
  durationSeconds: number;
}

/** Reads size, frame count and rate out of a video file. @throws Error when it is not a whole video. */
export async function probeVideo(bytes: Uint8Array): Promise<VideoFacts> {
  const input = new Input({ source: new BufferSource(Buffer.from(bytes)), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error("the file holds no video");
  const { packetCount } = await track.computePacketStats();
  const durationSeconds = await track.computeDuration();
  if (packetCount === 0) throw new Error("the video holds no frame");
  return {
    width: track.displayWidth,
    height: track.displayHeight,
    fps: Math.round((packetCount / durationSeconds) * 1000) / 1000,
    numFrames: packetCount,
    durationSeconds,
  };
}
