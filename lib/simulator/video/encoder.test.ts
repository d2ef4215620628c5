import { describe, expect, it } from "vitest";

import { createFrameEncoder } from "./encoder";
import { readSequenceParameters } from "./parameter-set";
import { createPlanes } from "./planes";
import { dataView, listBoxes, readMp4, requireBox, sampleEntryBoxes } from "./read-mp4";

async function encode({ width = 320, height = 192, fps = 24, numFrames = 9 } = {}): Promise<Uint8Array> {
  const encoder = await createFrameEncoder({ width, height, fps });
  const planes = createPlanes(width, height);
  for (let frame = 0; frame < numFrames; frame += 1) {
    planes.all.fill(100 + frame);
    encoder.add(planes.all);
  }
  return encoder.finish();
}

const sizes: [number, number][] = [
  [320, 192],
  [192, 320],
  [256, 256],
  [320, 256],
  [256, 320],
  [832, 480],
  [480, 832],
  [640, 640],
  [736, 544],
  [544, 736],
  [1280, 720],
  [720, 1280],
  [960, 960],
  [1104, 832],
  [832, 1104],
  [322, 190],
];

describe("the encoded file", () => {
  it("starts with its index, so that it plays before it is whole", async () => {
    expect(listBoxes(await encode()).map((box) => box.type)).toEqual(["ftyp", "moov", "mdat"]);
  });

  it.each([
    [4, 5],
    [7, 9],
    [24, 13],
    [30, 5],
    [60, 17],
  ])("shows frame n at n/%i seconds exactly", async (fps, numFrames) => {
    const file = await encode({ fps, numFrames });
    const media = requireBox(file, "moov/trak/mdia");
    const header = dataView(requireBox(media, "mdhd"));
    const times = dataView(requireBox(media, "minf/stbl/stts"));
    const [timescale, duration] = [header.getUint32(12), header.getUint32(16)];
    const [entries, count, delta] = [4, 8, 12].map((at) => times.getUint32(at));
    expect(entries).toBe(1);
    expect(count).toBe(numFrames);
    expect((delta ?? 0) * fps).toBe(timescale);
    expect(duration * fps).toBe(numFrames * timescale);
    const stbl = listBoxes(requireBox(media, "minf/stbl")).map((box) => box.type);
    expect(stbl).not.toContain("ctts");
    expect(listBoxes(requireBox(file, "moov/trak")).map((box) => box.type)).not.toContain("edts");
  });

  it.each(sizes)("is exactly %i x %i", async (width, height) => {
    const file = await encode({ width, height, numFrames: 5 });
    const coded = readMp4(file);
    expect(coded.frames).toHaveLength(5);
    expect(coded.keyframes[0]).toBe(0);
    const sequence = readSequenceParameters(coded.sequenceSet);
    const cut = sequence.crop ?? { left: 0, right: 0, top: 0, bottom: 0 };
    expect(sequence.widthInBlocks * 16 - 2 * (cut.left + cut.right)).toBe(width);
    expect(sequence.heightInBlocks * 16 - 2 * (cut.top + cut.bottom)).toBe(height);
    const track = dataView(requireBox(file, "moov/trak/tkhd"));
    expect([track.getUint32(76) / 65_536, track.getUint32(80) / 65_536]).toEqual([width, height]);
  });

  it("says that its colours are BT.709 in limited range", async () => {
    const colour = requireBox(sampleEntryBoxes(await encode()), "colr");
    expect(Buffer.from(colour).toString("hex")).toBe(`${Buffer.from("nclx").toString("hex")}00010001000100`);
  });
});
