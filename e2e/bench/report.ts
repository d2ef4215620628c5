/** One line of the table: a figure, what it is held against in the same run, and what we aim at. */
export interface Line {
  what: string;
  figure: number;
  unit: "KB" | "ms" | "points" | "nodes";
  /** Null where nothing was measured beside it; the aim is then the reference. */
  reference: number | null;
  aim: string;
  met: boolean;
}

const titles = ["", "figure", "reference", "ratio", "aim", ""];

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

function cells({ what, figure, unit, reference, aim, met }: Line): string[] {
  const ratio = reference ? (figure / reference).toFixed(2) : "–";
  const beside = reference === null ? "–" : `${round(reference)} ${unit}`;
  return [what, `${round(figure)} ${unit}`, beside, ratio, aim, met ? "met" : "NOT MET"];
}

export function table(lines: readonly Line[]): string {
  const rows = [titles, ...lines.map(cells)];
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
