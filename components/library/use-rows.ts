"use client";

import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";

/** Rows kept ready beyond the edges of what is seen. */
const overscan = 3;

interface Measured {
  columns: number;
  /** Of a row and the gap under it. */
  rowHeight: number;
  /** How far down the page the grid begins. */
  top: number;
  /** What is held at the top edge, which a row must not come to lie under. */
  held: number;
}

function measure(grid: HTMLElement, bar: HTMLElement | null): Measured | null {
  const card = grid.firstElementChild;
  if (!card) return null;
  const style = getComputedStyle(grid);
  const { top } = grid.getBoundingClientRect();
  const held = bar ? bar.offsetHeight + (Number.parseFloat(getComputedStyle(bar).top) || 0) : 0;
  return {
    columns: style.gridTemplateColumns.split(" ").length,
    rowHeight: card.getBoundingClientRect().height + Number.parseFloat(style.rowGap),
    top: top + window.scrollY,
    held,
  };
}

const isSame = (a: Measured | null, b: Measured | null) =>
  a?.columns === b?.columns && a?.rowHeight === b?.rowHeight && a?.top === b?.top && a?.held === b?.held;

/** What the style sheet has made of the grid, measured again when its width or what stands above it changes. */
function useMeasured(
  grid: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  isEmpty: boolean,
): Measured | null {
  const [measured, setMeasured] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    const element = grid.current;
    if (!element || isEmpty) return;
    const look = () => {
      const now = measure(element, bar.current);
      setMeasured((before) => (isSame(before, now) ? before : now));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    observer.observe(element);
    if (bar.current) observer.observe(bar.current);
    return () => observer.disconnect();
  }, [grid, bar, isEmpty]);
  return measured;
}

export interface Rows {
  columns: number;
  /** The items to draw, from the first up to but not including the last. */
  from: number;
  to: number;
  /** The room of the rows that are not drawn. */
  above: number;
  below: number;
  scrollToItem: (index: number) => void;
}

interface RowsInput {
  grid: RefObject<HTMLElement | null>;
  /** What is held at the top edge. */
  bar: RefObject<HTMLElement | null>;
  count: number;
  /** Drawn until the page is measured, as the server drew them. */
  first: number;
}

/** Which of many cards are drawn: the rows in sight and a few beyond. */
export function useRows({ grid, bar, count, first }: RowsInput): Rows {
  const measured = useMeasured(grid, bar, count === 0);
  const columns = measured?.columns ?? 1;
  const rowHeight = measured?.rowHeight ?? 200;
  const top = measured?.top ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises what is in this hook
  const virtualizer = useWindowVirtualizer({
    count: Math.ceil(count / columns),
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: top,
    scrollPaddingStart: (measured?.held ?? 0) + 16,
    scrollPaddingEnd: 96,
    enabled: measured !== null,
  });

  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const drawn = virtualizer.getVirtualItems();
  const start = drawn[0];
  const end = drawn.at(-1);
  if (measured === null || !start || !end) {
    return {
      columns,
      from: 0,
      to: Math.min(count, first),
      above: 0,
      below: 0,
      scrollToItem: () => undefined,
    };
  }
  return {
    columns,
    from: start.index * columns,
    to: Math.min(count, (end.index + 1) * columns),
    above: start.start - top,
    below: Math.max(0, virtualizer.getTotalSize() - (end.end - top)),
    scrollToItem: (index) => virtualizer.scrollToIndex(Math.floor(index / columns), { align: "auto" }),
  };
}
