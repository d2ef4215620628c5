import { describe, expect, it } from "vitest";

import { drawMark, markArea, markText } from "./mark";
import { createPlanes } from "./planes";

const sizes = [
  [320, 192],
  [192, 320],
  [832, 480],
  [1280, 720],
] as const;

describe("drawMark", () => {
  it("counts frames from 0", () => {
    expect(markText(0)).toBe("simulated · 0");
    expect(markText(188)).toBe("simulated · 188");
  });

  it.each(sizes)("stays inside the bottom right corner at %i x %i", (width, height) => {
    const area = markArea(188, width, height);
    expect(area.left).toBeGreaterThan(0);
    expect(area.left + area.width).toBeLessThan(width);
    expect(area.top + area.height).toBeLessThan(height);
    expect(area.top).toBeGreaterThan(height * 0.8);
  });

  it.each(sizes)("changes nothing outside its area at %i x %i", (width, height) => {
    const planes = createPlanes(width, height);
    planes.all.fill(128);
    drawMark(planes, 42);
    const area = markArea(42, width, height);
    const touched = [...planes.luma.keys()].filter((i) => planes.luma[i] !== 128);
    const inside = (i: number) =>
      i % width >= area.left && i % width < area.left + area.width && Math.floor(i / width) >= area.top;
    expect(touched.length).toBeGreaterThan(100);
    expect(touched.every(inside)).toBe(true);
  });

  it("draws another picture for each number, in light dots on a dark ground", () => {
    const drawn = Array.from({ length: 189 }, (_, frame) => {
      const planes = createPlanes(320, 192);
      planes.all.fill(128);
      drawMark(planes, frame);
      return planes.luma;
    });
    expect(new Set(drawn.map((luma) => Buffer.from(luma).toString("latin1"))).size).toBe(189);
    expect(Math.max(...(drawn[0] ?? []))).toBeGreaterThan(220);
    expect(Math.min(...(drawn[0] ?? []))).toBeLessThan(70);
  });
});
