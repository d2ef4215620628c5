import { useEffect } from "react";

import type { LockPlayer } from "./lock-player";

const takesKeys = "textarea, select, input, [contenteditable], [role=dialog] *, [role=menu] *";

function actionFor(player: LockPlayer, { key, target }: KeyboardEvent): (() => void) | null {
  const onButton = target instanceof HTMLElement && target.matches("button, a, summary");
  switch (key) {
    case " ":
      return onButton ? null : player.toggle;
    case ",":
    case "ArrowLeft":
      return () => player.step(-1);
    case ".":
    case "ArrowRight":
      return () => player.step(1);
    case "Home":
      return () => player.goTo(0);
    case "End":
      return () => player.goTo(player.timeline.numFrames - 1);
    default:
      return null;
  }
}

/** The keys of a player, from wherever on the page nothing else has a use for them. */
export function useLockKeys(player: LockPlayer | null): void {
  useEffect(() => {
    if (!player) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.matches(takesKeys)) return;
      const action = actionFor(player, event);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [player]);
}
