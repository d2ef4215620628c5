"use client";

import { useEffect } from "react";

import { boundsOf } from "@/lib/domain/frame-range";

import type { FramePlayer } from "./frame-player";

const takesKeys =
  "textarea, select, input:not([data-timeline]), [contenteditable], [role=dialog] *, [role=alertdialog] *, [role=menu] *";

interface Doings {
  player: FramePlayer;
  toggleFullScreen: () => void;
}

type Key = Pick<KeyboardEvent, "key" | "shiftKey">;

function moveFor(player: FramePlayer, { key, shiftKey }: Key): (() => void) | null {
  const range = () => boundsOf(player.clock, player.store.getState().range);
  switch (key) {
    case "ArrowLeft":
      return () => (shiftKey ? player.stepSeconds(-1) : player.step(-1));
    case "ArrowRight":
      return () => (shiftKey ? player.stepSeconds(1) : player.step(1));
    case ",":
      return () => player.step(-1);
    case ".":
      return () => player.step(1);
    case "Home":
      return () => player.show(0);
    case "End":
      return () => player.show(player.last);
    case "I":
      return () => (shiftKey ? player.show(range().first) : player.markIn());
    case "O":
      return () => (shiftKey ? player.show(range().last) : player.markOut());
    default:
      return null;
  }
}

function doingFor({ player, toggleFullScreen }: Doings, { key }: Key): (() => void) | null {
  switch (key.toLowerCase()) {
    case "k":
      return player.toggle;
    case "j":
      return () => player.shuttle("back");
    case "l":
      return () => player.shuttle("forward");
    case "i":
      return player.markIn;
    case "o":
      return player.markOut;
    case "x":
      return player.clearRange;
    case "r":
      return player.toggleLoop;
    case "f":
      return toggleFullScreen;
    case "<":
      return () => player.changeSpeed(-1);
    case ">":
      return () => player.changeSpeed(1);
    default:
      return null;
  }
}

/** The keys of editing programs, from wherever on the page nothing else has a use for them. */
export function usePlayerKeys(player: FramePlayer, toggleFullScreen: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const element = target instanceof HTMLElement ? target : null;
      if (element?.matches(takesKeys)) return;
      const pressesIt = element?.matches("button, a, summary, [role=switch], [role=checkbox]") ?? false;
      const space = key === " " && !pressesIt ? player.toggle : null;
      const act = space ?? moveFor(player, event) ?? doingFor({ player, toggleFullScreen }, event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [player, toggleFullScreen]);
}
