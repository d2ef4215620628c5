"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";

import { buttonClass } from "./button";

interface SheetProps {
  title: string;
  close: string;
  /** Held at the bottom of the sheet. */
  foot?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A panel that comes up from the bottom edge of a phone. */
export function Sheet({ title, close, foot, onClose, children }: SheetProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-3rem)] flex-col rounded-t-stage border-t border-line bg-surface shadow-float outline-none">
          <div className="flex items-center justify-between gap-4 py-2 pr-2 pl-4">
            <Dialog.Title className="text-title font-semibold tracking-tight">{title}</Dialog.Title>
            <Dialog.Close className={buttonClass("icon")} aria-label={close}>
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Dialog.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pb-4">{children}</div>
          {foot ? (
            <div className="border-t border-line p-4 pb-[calc(1rem+env(safe-area-inset-bottom))]">{foot}</div>
          ) : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
