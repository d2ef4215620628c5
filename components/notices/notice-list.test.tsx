import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";

import type { Inbox } from "@/components/shell/inbox-schema";
import { WordsProvider } from "@/components/shell/words-provider";
import { messagesIn } from "@/lib/words/catalogue";

import { NoticeList } from "./notice-list";

afterEach(cleanup);

function show(inbox: Inbox | null, failed: boolean) {
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <NoticeList inbox={inbox} failed={failed} onFollow={() => undefined} />
    </WordsProvider>,
  );
}

test("that nothing was said is told once it is known, and neither while it is read nor when it cannot be", () => {
  show(null, false);
  expect(screen.queryByText(/Nothing yet/)).toBeNull();
  expect(screen.getByRole("status", { name: "Reading the notices…" })).toBeTruthy();
  cleanup();
  show(null, true);
  expect(screen.queryByText(/Nothing yet/)).toBeNull();
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  cleanup();
  show({ items: [], unread: 0, waiting: 0 }, false);
  expect(screen.getByText(/Nothing yet/)).toBeTruthy();
});
