import Link from "next/link";
import type { ReactNode } from "react";

import { withWords } from "@/app/with-words";
import { LanguageChoice } from "@/components/shell/language-choice";
import { Mark } from "@/components/shell/mark";
import { ThemeToggle } from "@/components/shell/theme-toggle";

/** Pages for people who are not signed in. */
function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-(--header-height) items-center justify-between pr-2 pl-4">
        <Link
          href="/"
          prefetch={false}
          className="-ml-3 flex min-h-11 items-center gap-2 rounded-field px-3 text-body font-semibold tracking-tight"
        >
          <Mark />
          Firstframe
        </Link>
        <div className="flex">
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      <main className="mx-auto w-full max-w-104 flex-1 px-4 pt-8 pb-16 md:pt-[10vh]">{children}</main>
    </div>
  );
}

export default withWords(["shell"], AuthLayout);
