"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";

import { buttonClass } from "./button";
import { topLayer } from "./top-layer";

interface DialogFrameProps {
  title: string;
  close: string;
  onClose: () => void;
  children: ReactNode;
}

/** A small window over the page, with what it is called and the way out. */
export function DialogFrame({ title, close, onClose, children }: DialogFrameProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal container={topLayer()}>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-stage border border-line bg-surface p-6 shadow-float outline-none">
          <div className="flex items-center justify-between gap-4">
            <Dialog.Title className="text-title font-semibold tracking-tight">{title}</Dialog.Title>
            <Dialog.Close className={buttonClass("icon")} aria-label={close}>
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
