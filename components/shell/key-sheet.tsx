"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";

import { buttonClass } from "@/components/ui/button";

const command = () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl");

const groups: { title: string; keys: [string[], string][] }[] = [
  {
    title: "Everywhere",
    keys: [
      [["command", "Enter"], "Generate"],
      [["command", "V"], "Add the picture you copied"],
      [["?"], "This list"],
      [["Esc"], "Close what is open"],
    ],
  },
  {
    title: "In the form",
    keys: [
      [["Tab"], "Next field; with Shift the one before"],
      [["←", "→"], "Length, shape and quality, step by step"],
      [["Space"], "Switch on or off"],
    ],
  },
  {
    title: "On a video",
    keys: [
      [["Space"], "Play and pause"],
      [["←", "→"], "Back and forth"],
    ],
  },
];

function Keys({ keys }: { keys: string[] }) {
  return (
    <span className="flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-7 rounded-inner border border-line bg-raised px-1.5 py-0.5 text-center font-sans text-small font-medium"
        >
          {key === "command" ? command() : key}
        </kbd>
      ))}
    </span>
  );
}

export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-stage border border-line bg-surface p-6 shadow-float">
          <div className="flex items-center justify-between gap-4">
            <Dialog.Title className="text-title font-semibold tracking-tight">Keys</Dialog.Title>
            <Dialog.Close className={buttonClass("icon")} aria-label="Close">
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Dialog.Close>
          </div>
          {groups.map(({ title, keys }) => (
            <section key={title} className="mt-4">
              <h3 className="text-small text-muted">{title}</h3>
              <dl className="mt-1 grid">
                {keys.map(([names, does]) => (
                  <div key={does} className="flex items-center justify-between gap-4 py-1.5">
                    <dt className="order-last">
                      <Keys keys={names} />
                    </dt>
                    <dd className="text-body">{does}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
