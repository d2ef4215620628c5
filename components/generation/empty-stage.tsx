import type { ReactNode } from "react";

export function EmptyStage({ children }: { children: ReactNode }) {
  return (
    <div className="stage-frame on-stage grid place-items-center p-6 text-center">
      <div className="grid justify-items-center gap-2">
        <p className="text-title font-semibold tracking-tight">Your video appears here</p>
        <p className="max-w-sm text-body text-balance text-muted">
          Choose the picture it starts from, say what happens, and generate. It stays here when you leave.
        </p>
        <div className="mt-4">{children}</div>
      </div>
    </div>
  );
}
