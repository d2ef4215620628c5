"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { buttonClass } from "./button";
import { onToasts, takeToasts } from "./toaster";

const shownMs = 10_000;

function Toasts() {
  const t = useTranslations();
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={["down", "right"]}
      className="pointer-events-auto flex w-full animate-arrive items-center gap-2 rounded-stage border border-line bg-surface py-1.5 pr-1.5 pl-4 text-ink shadow-float transition-opacity data-ending-style:opacity-0"
    >
      <Toast.Content className="flex min-w-0 flex-1 items-center gap-2">
        <div className="min-w-0 flex-1 py-1.5">
          <Toast.Title className="text-body font-medium" />
          <Toast.Description className="text-small text-muted" />
        </div>
        {toast.actionProps ? <Toast.Action className={buttonClass("secondary", "md:h-9!")} /> : null}
        <Toast.Close aria-label={t("shell.toasts.close")} className={buttonClass("icon")}>
          <X aria-hidden size={16} strokeWidth={1.75} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Shows what `showToast` is given, above whatever is held at the bottom edge. */
export function ToastList() {
  const t = useTranslations();
  const [manager] = useState(() => Toast.createToastManager());

  useEffect(
    () =>
      onToasts(() => {
        for (const { action, urgent, ...words } of takeToasts()) {
          const id = manager.add({
            ...words,
            priority: urgent ? "high" : "low",
            ...(action
              ? {
                  actionProps: {
                    children: action.label,
                    onClick: () => {
                      manager.close(id);
                      action.onPress();
                    },
                  },
                }
              : {}),
          });
        }
      }),
    [manager],
  );

  return (
    <Toast.Provider toastManager={manager} timeout={shownMs} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t("shell.toasts.label")}
          className="pointer-events-none fixed inset-x-4 bottom-[calc(1.5rem+var(--bar-height,0px)+env(safe-area-inset-bottom))] z-50 mx-auto flex max-w-md flex-col gap-2 outline-none"
        >
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
