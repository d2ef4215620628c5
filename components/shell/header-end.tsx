"use client";

import { AccountMenu } from "./account-menu";
import { LanguageChoice } from "./language-choice";
import { useStudio } from "./studio-provider";
import { ThemeToggle } from "./theme-toggle";

/** How the studio looks and speaks, and who is signed in. A phone shows the looks in the account's menu. */
export function HeaderEnd() {
  const { person } = useStudio();
  const looks = (
    <>
      <LanguageChoice />
      <ThemeToggle />
    </>
  );
  return (
    <div className="flex">
      <div className={person ? "hidden md:flex" : "flex"}>{looks}</div>
      <AccountMenu looks={looks} />
    </div>
  );
}
