"use client";

import { Button } from "@/components/ui/button";

export default function StudioError({ reset }: { reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-display font-semibold tracking-tight">This page could not be shown</h1>
      <p className="text-large text-muted">
        What runs goes on and your draft is kept. If it happens again, the studio’s log says why.
      </p>
      <Button variant="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
