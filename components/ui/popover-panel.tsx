"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode, RefObject } from "react";

import { topLayer } from "./top-layer";

interface PopoverPanelProps {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  side?: "top" | "bottom";
  align?: "start" | "end";
  /** Where the focus goes when it opens; else to the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** What floats beside the button that opened it. */
export function PopoverPanel(props: PopoverPanelProps) {
  const { label, anchor, side = "bottom", align = "start", initialFocus, wide, onClose, children } = props;
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        // A press on the button itself closes it by the button's own click.
        const isButton = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!open && !(isButton && event.type !== "keydown")) onClose();
      }}
    >
      <Popover.Portal container={topLayer()}>
        <Popover.Positioner
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={16}
          collisionAvoidance={{ side: "flip", align: "shift", fallbackAxisSide: "none" }}
          className="z-40"
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={anchor}
            {...(initialFocus ? { initialFocus } : {})}
            className={`max-h-(--available-height) ${wide ? "w-[min(27rem,calc(100vw-2rem))]" : "w-[min(21rem,calc(100vw-2rem))]"} overflow-y-auto overscroll-contain rounded-stage border border-line bg-surface p-4 shadow-float outline-none`}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
