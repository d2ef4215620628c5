"use client";

import { lazy, type ReactNode, Suspense, useRef, useState } from "react";

import { Button, type ButtonVariant } from "./button";

const PopoverPanel = lazy(async () => ({ default: (await import("./popover-panel")).PopoverPanel }));

interface PanelButtonProps {
  /** Names the panel; the button too, where its content is no text. */
  label: string;
  /** Whether the content says the label to those who see it. */
  labelled?: boolean;
  variant?: ButtonVariant;
  side?: "top" | "bottom";
  align?: "start" | "end";
  className?: string;
  disabled?: boolean;
  content: ReactNode;
  /** What the panel holds, while it is open. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel beside itself; what a panel needs is loaded with the first. */
export function PanelButton(props: PanelButtonProps) {
  const { label, labelled = false, variant = "secondary", className, disabled, content } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        ref={button}
        variant={variant}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...(labelled ? {} : { "aria-label": label, title: label })}
        {...(className === undefined ? {} : { className })}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {content}
      </Button>
      {open ? (
        <Suspense>
          <PopoverPanel
            label={label}
            anchor={button}
            side={props.side ?? "bottom"}
            align={props.align ?? "start"}
            onClose={close}
          >
            {props.children(close)}
          </PopoverPanel>
        </Suspense>
      ) : null}
    </>
  );
}
