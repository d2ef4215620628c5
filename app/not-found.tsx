import type { Metadata } from "next";
import Link from "next/link";

import { buttonClass } from "@/components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-display font-semibold tracking-tight">There is nothing here</h1>
      <p className="text-large text-muted">The address may be old or mistyped. Your generations are safe.</p>
      <Link href="/" className={buttonClass("secondary")}>
        Go to the studio
      </Link>
    </main>
  );
}
