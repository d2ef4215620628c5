import { describeSequence } from "./parameter-set";
import type { CodedVideo } from "./read-mp4";

export interface VideoFormat {
  width: number;
  height: number;
  fps: number;
}

/** Ticks a frame: the timescale is this times fps, so every frame time is a whole number of ticks. */
const frameTicks = 512;

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function text(value: string): Uint8Array {
  return Uint8Array.from(value, (character) => character.charCodeAt(0));
}

function u16(...values: number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
}

function u32(...values: number[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]),
  );
}

function box(type: string, ...content: Uint8Array[]): Uint8Array {
  const body = concat(content);
  return concat([u32(body.length + 8), text(type), body]);
}

function fullBox(type: string, flags: number, ...content: Uint8Array[]): Uint8Array {
  return box(type, u32(flags), ...content);
}

const identityMatrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
const undeterminedLanguage = 0x55c4;

function sampleEntry(coded: CodedVideo, { width, height, fps }: VideoFormat): Uint8Array {
  const sequenceSet = describeSequence(coded.sequenceSet, fps);
  const configuration = concat([
    Uint8Array.of(1),
    sequenceSet.subarray(1, 4),
    Uint8Array.of(0xff, 0xe1),
    u16(sequenceSet.length),
    sequenceSet,
    Uint8Array.of(1),
    u16(coded.pictureSet.length),
    coded.pictureSet,
  ]);
  return box(
    "avc1",
    new Uint8Array(6),
    u16(1),
    new Uint8Array(16),
    u16(width, height),
    u32(0x480000, 0x480000, 0),
    u16(1),
    new Uint8Array(32),
    u16(24, 0xffff),
    box("avcC", configuration),
    box("colr", text("nclx"), u16(1, 1, 1), Uint8Array.of(0)), // BT.709, limited range
    box("pasp", u32(1, 1)),
  );
}

function sampleTable(coded: CodedVideo, format: VideoFormat, mediaOffset: number): Uint8Array {
  const { frames, keyframes } = coded;
  return box(
    "stbl",
    fullBox("stsd", 0, u32(1), sampleEntry(coded, format)),
    fullBox("stts", 0, u32(1, frames.length, frameTicks)),
    fullBox("stss", 0, u32(keyframes.length, ...keyframes.map((index) => index + 1))),
    fullBox("stsc", 0, u32(1, 1, frames.length, 1)),
    fullBox("stsz", 0, u32(0, frames.length, ...frames.map((frame) => frame.length))),
    fullBox("stco", 0, u32(1, mediaOffset)),
  );
}

function movie(coded: CodedVideo, format: VideoFormat, mediaOffset: number): Uint8Array {
  const timescale = format.fps * frameTicks;
  const duration = coded.frames.length * frameTicks;
  const size = u32(format.width * 0x10000, format.height * 0x10000);
  const media = box(
    "mdia",
    fullBox("mdhd", 0, u32(0, 0, timescale, duration), u16(undeterminedLanguage, 0)),
    fullBox("hdlr", 0, u32(0), text("vide"), u32(0, 0, 0), text("video\0")),
    box(
      "minf",
      fullBox("vmhd", 1, u32(0, 0)),
      box("dinf", fullBox("dref", 0, u32(1), fullBox("url ", 1))),
      sampleTable(coded, format, mediaOffset),
    ),
  );
  return box(
    "moov",
    fullBox(
      "mvhd",
      0,
      u32(0, 0, timescale, duration, 0x10000),
      u16(0x100, 0),
      u32(0, 0),
      identityMatrix,
      u32(0, 0, 0, 0, 0, 0, 2),
    ),
    box("trak", fullBox("tkhd", 3, u32(0, 0, 1, 0, duration, 0, 0, 0, 0), identityMatrix, size), media),
  );
}

/**
 * Writes an MP4 with `moov` first and exact frame times. Its own writer, because the same frames must always
 * give the same bytes: no clock, no tool names.
 */
export function writeMp4(coded: CodedVideo, format: VideoFormat): Uint8Array {
  const fileType = box("ftyp", text("isom"), u32(0x200), text("isomiso2avc1mp41"));
  const headerLength = fileType.length + movie(coded, format, 0).length;
  return concat([fileType, movie(coded, format, headerLength + 8), box("mdat", ...coded.frames)]);
}
