/** The coded frames of a video and the parameter sets that a decoder needs first. */
export interface CodedVideo {
  sequenceSet: Uint8Array;
  pictureSet: Uint8Array;
  /** One access unit a frame, its NAL units each after a 4-byte length. */
  frames: Uint8Array[];
  /** Indexes of the frames that decode alone. */
  keyframes: number[];
}

export interface Box {
  type: string;
  /** The box's content, without its header. */
  body: Uint8Array;
}

export function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function listBoxes(bytes: Uint8Array): Box[] {
  const view = dataView(bytes);
  const boxes: Box[] = [];
  for (let start = 0; start + 8 <= bytes.length;) {
    const size = view.getUint32(start);
    if (size < 8 || start + size > bytes.length) throw new Error("The MP4 file has a broken box.");
    const type = String.fromCharCode(...bytes.subarray(start + 4, start + 8));
    boxes.push({ type, body: bytes.subarray(start + 8, start + size) });
    start += size;
  }
  return boxes;
}

/** Follows a path of box types, such as `moov/trak/mdia`; sample entries and `stsd` are not containers here. */
export function requireBox(bytes: Uint8Array, path: string): Uint8Array {
  return path.split("/").reduce((content, type) => {
    const found = listBoxes(content).find((box) => box.type === type);
    if (!found) throw new Error(`The MP4 file has no ${path}.`);
    return found.body;
  }, bytes);
}

const sampleTablePath = "moov/trak/mdia/minf/stbl";
const sampleDescriptionHeaderBytes = 16; // stsd's version, count, and the entry's own header
const sampleEntryFieldBytes = 78;

/** The boxes inside the first sample entry (`avc1`): `avcC`, `colr` and others. */
export function sampleEntryBoxes(file: Uint8Array): Uint8Array {
  const description = requireBox(file, `${sampleTablePath}/stsd`);
  return description.subarray(sampleDescriptionHeaderBytes + sampleEntryFieldBytes);
}

function lengthPrefixed(bytes: Uint8Array, at: number): Uint8Array {
  const length = dataView(bytes).getUint16(at);
  return bytes.subarray(at + 2, at + 2 + length);
}

function listFrames(file: Uint8Array): Uint8Array[] {
  const table = requireBox(file, sampleTablePath);
  const sizes = dataView(requireBox(table, "stsz"));
  const chunks = dataView(requireBox(table, "stco"));
  const groups = dataView(requireBox(table, "stsc"));
  const frameCount = sizes.getUint32(8);
  const frames: Uint8Array[] = [];
  let group = 0;
  for (let chunk = 0; chunk < chunks.getUint32(4); chunk += 1) {
    while (group + 1 < groups.getUint32(4) && groups.getUint32(8 + (group + 1) * 12) <= chunk + 1) group += 1;
    let offset = chunks.getUint32(8 + chunk * 4);
    const held = groups.getUint32(8 + group * 12 + 4);
    for (let i = 0; i < held && frames.length < frameCount; i += 1) {
      const size = sizes.getUint32(4) || sizes.getUint32(12 + frames.length * 4);
      frames.push(file.subarray(offset, offset + size));
      offset += size;
    }
  }
  return frames;
}

const instantRefresh = 5;

/** True when the access unit holds an IDR slice. */
function isKeyframe(frame: Uint8Array): boolean {
  const view = dataView(frame);
  for (let at = 0; at + 5 <= frame.length; at += 4 + view.getUint32(at)) {
    if ((view.getUint8(at + 4) & 31) === instantRefresh) return true;
  }
  return false;
}

export function readMp4(file: Uint8Array): CodedVideo {
  const configuration = requireBox(sampleEntryBoxes(file), "avcC");
  const sequenceSet = lengthPrefixed(configuration, 6);
  const pictureSet = lengthPrefixed(configuration, 6 + 2 + sequenceSet.length + 1);
  const frames = listFrames(file);
  const keyframes = frames.flatMap((frame, index) => (isKeyframe(frame) ? [index] : []));
  return { sequenceSet, pictureSet, frames, keyframes };
}
