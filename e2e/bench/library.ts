import { startProcess } from "../processes";
import type { Line } from "./report";
import { percentile } from "./statistics";

const limitMs = 15 * 60_000;
const mostMs = 25;
/** A count looks at 10,000 rows. */
const mostCountMs = 100;
const engines = { pglite: "PGlite", postgresql: "PostgreSQL" };

interface Figures {
  what: string;
  ms: number[];
}

async function figuresOf(engine: string): Promise<Figures[]> {
  const program = ["--conditions=react-server", "lib/testing/library-figures.ts", "--engine", engine];
  const running = startProcess(program);
  try {
    const [, figures = "[]"] = await running.seen(/^figures (.*)$/m, limitMs);
    return JSON.parse(figures) as Figures[];
  } finally {
    await running.kill();
  }
}

/** How long pages of 24 take among 100,000 generations, in the process that asks, on both databases. */
export async function measureLibrary(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [engine, name] of Object.entries(engines)) {
    const all = await figuresOf(engine);
    const first = all.find(({ what }) => what === "page 1")?.ms ?? [];
    for (const { what, ms } of all) {
      const p95 = percentile(ms, 0.95);
      const most = what.startsWith("count") ? mostCountMs : mostMs;
      lines.push({
        what: `${name}, ${what}, p95 (p50 ${percentile(ms, 0.5).toFixed(1)} ms)`,
        figure: p95,
        unit: "ms",
        reference: percentile(first, 0.95),
        aim: `under ${most} ms`,
        met: p95 < most,
      });
      if (what !== "page 1000") continue;
      const figure = percentile(ms, 0.5);
      const reference = percentile(first, 0.5);
      const met = figure <= reference * 1.5;
      lines.push({
        what: `${name}, page 1000 against page 1, p50`,
        figure,
        unit: "ms",
        reference,
        aim: "1.5 times",
        met,
      });
    }
  }
  return lines;
}
