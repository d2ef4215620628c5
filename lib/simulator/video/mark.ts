import type { Planes } from "./planes";

const glyphColumns = 5;
const glyphRows = 7;

/** Rows of five dots. Drawn here, because fonts differ between machines. */
const glyphs: Record<string, string> = {
  a: "..... ..... .###. ....# .#### #...# .####",
  d: "....# ....# .#### #...# #...# #...# .####",
  e: "..... ..... .###. #...# ##### #.... .###.",
  i: "..#.. ..... .##.. ..#.. ..#.. ..#.. .###.",
  l: ".##.. ..#.. ..#.. ..#.. ..#.. ..#.. .###.",
  m: "..... ..... ##.#. #.#.# #.#.# #.#.# #.#.#",
  s: "..... ..... .#### #.... .###. ....# ####.",
  t: ".#... .#... ####. .#... .#... .#..# ..##.",
  u: "..... ..... #...# #...# #...# #..## .##.#",
  "·": "..... ..... ..... ..##. ..##. ..... .....",
  "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
  "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
  "2": ".###. #...# ....# ..##. .#... #.... #####",
  "3": "##### ...#. ..#.. ...#. ....# #...# .###.",
  "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
  "5": "##### #.... ####. ....# ....# #...# .###.",
  "6": "..##. .#... #.... ####. #...# #...# .###.",
  "7": "##### ....# ...#. ..#.. .#... .#... .#...",
  "8": ".###. #...# #...# .###. #...# #...# .###.",
  "9": ".###. #...# #...# .#### ....# ...#. .##..",
};

export interface MarkArea {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Pixels a dot of a glyph. */
  dot: number;
}

export function markText(frame: number): string {
  return `simulated · ${frame}`;
}

/** Where the mark of a frame stands; its even edges keep chroma whole. */
export function markArea(frame: number, width: number, height: number): MarkArea {
  const dot = Math.max(1, Math.round(Math.min(width, height) / 250));
  const textWidth = (markText(frame).length * (glyphColumns + 1) - 1) * dot;
  const pillWidth = Math.ceil((textWidth + 10 * dot) / 2) * 2;
  const pillHeight = Math.ceil(((glyphRows + 6) * dot) / 2) * 2;
  const margin = Math.max(4, 4 * dot);
  const left = Math.floor((width - margin - pillWidth) / 2) * 2;
  const top = Math.floor((height - margin - pillHeight) / 2) * 2;
  return { left, top, width: pillWidth, height: pillHeight, dot };
}

/** 0..1: how much of a pixel a pill with round ends covers. */
function pillCover(x: number, y: number, { width, height }: MarkArea): number {
  const radius = height / 2;
  const fromEnd = Math.max(radius - (x + 0.5), x + 0.5 - (width - radius), 0);
  const fromMiddle = y + 0.5 - radius;
  return Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(fromEnd, fromMiddle)));
}

const pillOpacity = 0.62;
const pillLuma = 22;
const textLuma = 226;

function drawPill(planes: Planes, area: MarkArea): void {
  for (let y = 0; y < area.height; y += 1) {
    for (let x = 0; x < area.width; x += 1) {
      const cover = pillCover(x, y, area) * pillOpacity;
      const at = (area.top + y) * planes.width + area.left + x;
      const value = planes.luma[at] as number;
      planes.luma[at] = Math.round(value + (pillLuma - value) * cover);
      if (((x | y) & 1) !== 0) continue;
      const chromaAt = ((area.top + y) >> 1) * (planes.width >> 1) + ((area.left + x) >> 1);
      for (const chroma of [planes.blue, planes.red]) {
        const tint = chroma[chromaAt] as number;
        chroma[chromaAt] = Math.round(tint + (128 - tint) * cover);
      }
    }
  }
}

/** Burns "simulated · n" into the bottom right corner. */
export function drawMark(planes: Planes, frame: number): void {
  const area = markArea(frame, planes.width, planes.height);
  drawPill(planes, area);
  const top = area.top + Math.floor((area.height - glyphRows * area.dot) / 2);
  let left = area.left + 5 * area.dot;
  for (const character of markText(frame)) {
    (glyphs[character] ?? "").split(" ").forEach((dots, row) => {
      for (let column = 0; column < glyphColumns; column += 1) {
        if (dots[column] !== "#") continue;
        for (let y = 0; y < area.dot; y += 1) {
          const at = (top + row * area.dot + y) * planes.width + left + column * area.dot;
          planes.luma.fill(textLuma, at, at + area.dot);
        }
      }
    });
    left += (glyphColumns + 1) * area.dot;
  }
}
