import { BitReader, BitWriter } from "./bits";

/** The part of a Baseline sequence parameter set (H.264 section 7.3.2.1.1) that describes the pictures. */
export interface SequenceParameters {
  profile: number;
  constraints: number;
  level: number;
  id: number;
  frameNumberBits: number;
  orderType: number;
  orderBits: number;
  referenceFrames: number;
  allowsGaps: boolean;
  widthInBlocks: number;
  heightInBlocks: number;
  framesOnly: boolean;
  direct8x8: boolean;
  crop: { left: number; right: number; top: number; bottom: number } | null;
}

const baseline = 66;
const sequenceNalHeader = 0x67;

export function readSequenceParameters(nal: Uint8Array): SequenceParameters {
  const reader = new BitReader(nal.subarray(1));
  const profile = reader.bits(8);
  if (profile !== baseline) throw new Error(`Expected the Baseline profile, got ${profile}.`);
  const constraints = reader.bits(8);
  const level = reader.bits(8);
  const id = reader.unsigned();
  const frameNumberBits = reader.unsigned() + 4;
  const orderType = reader.unsigned();
  if (orderType === 1) throw new Error("Picture order type 1 is not supported.");
  return {
    profile,
    constraints,
    level,
    id,
    frameNumberBits,
    orderType,
    orderBits: orderType === 0 ? reader.unsigned() + 4 : 0,
    referenceFrames: reader.unsigned(),
    allowsGaps: reader.flag(),
    widthInBlocks: reader.unsigned() + 1,
    heightInBlocks: reader.unsigned() + 1,
    framesOnly: reader.flag(),
    direct8x8: reader.flag(),
    crop: reader.flag()
      ? {
          left: reader.unsigned(),
          right: reader.unsigned(),
          top: reader.unsigned(),
          bottom: reader.unsigned(),
        }
      : null,
  };
}

/** Level, greatest macroblocks per second, greatest macroblocks per frame. Source: H.264 table A-1. */
const levels: readonly (readonly [number, number, number])[] = [
  [10, 1485, 99],
  [11, 3000, 396],
  [12, 6000, 396],
  [13, 11_880, 396],
  [21, 19_800, 792],
  [22, 20_250, 1620],
  [30, 40_500, 1620],
  [31, 108_000, 3600],
  [32, 216_000, 5120],
  [40, 245_760, 8192],
  [42, 522_240, 8704],
  [50, 589_824, 22_080],
  [51, 983_040, 36_864],
];

function requiredLevel(blocks: number, fps: number): number {
  const fitting = levels.find(([, perSecond, perFrame]) => blocks <= perFrame && blocks * fps <= perSecond);
  return fitting?.[0] ?? 52;
}

function writeUsability(writer: BitWriter, fps: number, referenceFrames: number): void {
  writer.flag(true); // aspect ratio: square
  writer.bits(8, 1);
  writer.flag(false); // overscan
  writer.flag(true); // video signal: unspecified format, limited range, BT.709 thrice
  writer.bits(3, 5);
  writer.flag(false);
  writer.flag(true);
  for (let i = 0; i < 3; i += 1) writer.bits(8, 1);
  writer.flag(true); // chroma sits in the centre of its four pixels
  writer.unsigned(1);
  writer.unsigned(1);
  writer.flag(true); // timing: two ticks a frame, fixed rate
  writer.bits(32, 1);
  writer.bits(32, fps * 2);
  writer.flag(true);
  for (let i = 0; i < 3; i += 1) writer.flag(false); // NAL HRD, VCL HRD, picture structure
  writer.flag(true); // bitstream restriction: no reordering, so a decoder shows each frame at once
  writer.flag(true);
  for (const value of [0, 0, 15, 15, 0, referenceFrames]) writer.unsigned(value);
}

/**
 * The encoder leaves out colour and timing and picks a level by size alone. This writes the same set with
 * BT.709 limited range, a fixed frame rate, the level that size and rate need, and Constrained Baseline.
 */
export function describeSequence(nal: Uint8Array, fps: number): Uint8Array {
  const sequence = readSequenceParameters(nal);
  const writer = new BitWriter();
  writer.bits(8, sequence.profile);
  writer.bits(8, 0xc0);
  writer.bits(8, requiredLevel(sequence.widthInBlocks * sequence.heightInBlocks, fps));
  writer.unsigned(sequence.id);
  writer.unsigned(sequence.frameNumberBits - 4);
  writer.unsigned(sequence.orderType);
  if (sequence.orderType === 0) writer.unsigned(sequence.orderBits - 4);
  writer.unsigned(sequence.referenceFrames);
  writer.flag(sequence.allowsGaps);
  writer.unsigned(sequence.widthInBlocks - 1);
  writer.unsigned(sequence.heightInBlocks - 1);
  writer.flag(sequence.framesOnly);
  writer.flag(sequence.direct8x8);
  writer.flag(sequence.crop !== null);
  if (sequence.crop) {
    const { left, right, top, bottom } = sequence.crop;
    for (const edge of [left, right, top, bottom]) writer.unsigned(edge);
  }
  writer.flag(true);
  writeUsability(writer, fps, sequence.referenceFrames);
  return Uint8Array.of(sequenceNalHeader, ...writer.finish());
}
