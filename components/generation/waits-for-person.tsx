"use client";

import { lazy, Suspense, useState } from "react";

import type { Generation } from "@/lib/domain/generation";

const Locked = lazy(async () => ({ default: (await import("./locked")).Locked }));
const Unconfirmed = lazy(async () => ({ default: (await import("./unconfirmed")).Unconfirmed }));

/** What a person can do where it does not go on by itself; rare, and so not in the first load. */
export function WaitsForPerson({ generation }: { generation: Generation }) {
  const unconfirmed = generation.status === "unconfirmed";
  /** Kept afterwards, for what came of it to be read. */
  const [asked, setAsked] = useState(unconfirmed);
  if (unconfirmed && !asked) setAsked(true);
  return (
    <Suspense>
      {asked ? <Unconfirmed generation={generation} /> : null}
      {generation.error?.type === "account_locked" ? <Locked generation={generation} /> : null}
    </Suspense>
  );
}
