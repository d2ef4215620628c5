/**
 * Writes into a text area the way typing does, so that the browser's own undo takes it back. A finger gets the plain
 * way: focus would bring up the keyboard. `write` is that plain way.
 */
export function editText(
  area: HTMLTextAreaElement | null,
  next: string,
  write: (value: string) => void,
): void {
  const before = area?.value;
  if (before === next) return;
  if (!area || before === undefined || window.matchMedia("(pointer: coarse)").matches) return write(next);
  const last = document.activeElement;
  const byKeyboard = last instanceof HTMLElement && last.matches(":focus-visible");
  area.focus({ preventScroll: true });
  if (document.activeElement !== area) return write(next);
  const { start, end, text } = difference(before, next);
  area.setSelectionRange(start, end);
  // Deprecated without a successor: nothing else reaches the undo history.
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!done) write(next);
  if (byKeyboard) last.focus();
}

/** The smallest stretch in which two texts differ. */
export function difference(before: string, after: string): { start: number; end: number; text: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
