import type { ReactNode } from "react";

interface AuthPanelProps {
  heading: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** What a page for who is not signed in says and asks. */
export function AuthPanel({ heading, lead, children }: AuthPanelProps) {
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-display font-semibold tracking-tight text-balance">{heading}</h1>
        {lead ? <div className="grid gap-2 text-large text-muted">{lead}</div> : null}
      </div>
      {children}
    </div>
  );
}
