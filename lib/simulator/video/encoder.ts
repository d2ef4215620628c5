import encoderLibrary from "h264-mp4-encoder"; // CommonJS: Node sees a default export only

import { readMp4 } from "./read-mp4";
import { writeMp4, type VideoFormat } from "./write-mp4";

export interface FrameEncoder {
  /** Takes one planar 4:2:0 frame: luma, then both chroma planes. */
  add(frame: Uint8Array): void;
  /** Closes the stream and returns the MP4 file. */
  finish(): Uint8Array;
}

const quantizer = 24;
const fastest = 10;
const keyframeInterval = 24;

/** The library keeps its files in memory under one shared folder, so only one encoder may be open at a time. */
export async function createFrameEncoder(format: VideoFormat): Promise<FrameEncoder> {
  const encoder = await encoderLibrary.createH264MP4Encoder();
  encoder.width = format.width;
  encoder.height = format.height;
  encoder.frameRate = format.fps;
  encoder.speed = fastest;
  encoder.quantizationParameter = quantizer;
  encoder.groupOfPictures = keyframeInterval;
  encoder.initialize();
  return {
    add: (frame) => encoder.addFrameYuv(frame),
    finish() {
      encoder.finalize();
      const file = encoder.FS.readFile(encoder.outputFilename);
      encoder.FS.unlink(encoder.outputFilename);
      encoder.delete();
      return writeMp4(readMp4(file), format);
    },
  };
}
