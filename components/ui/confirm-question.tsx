"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";

import { buttonClass } from "./button";

interface ConfirmQuestionProps {
  open: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  decline: string;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmQuestion(props: ConfirmQuestionProps) {
  return (
    <AlertDialog.Root open={props.open} onOpenChange={(open) => (open ? undefined : props.onClose())}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 w-[min(26rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-stage border border-line bg-surface p-6 shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
          <AlertDialog.Title className="text-title font-semibold tracking-tight text-balance">
            {props.title}
          </AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-body text-muted">
            {props.children}
          </AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonClass("secondary", "h-11! px-4")}>
              {props.decline}
            </AlertDialog.Close>
            <button type="button" className={buttonClass("primary")} onClick={props.onConfirm}>
              {props.confirm}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
