import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import * as z from "zod/mini";

import { wordsIn } from "@/lib/words/catalogue";

import { useReadOn } from "./use-read-on";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const Page = z.object({ items: z.array(z.object({ id: z.int() })), nextCursor: z.nullable(z.string()) });
const page = (ids: number[], nextCursor: string | null = null) => ({
  items: ids.map((id) => ({ id })),
  nextCursor,
});
const t = wordsIn("en");

/** A list whose next page comes when it is told to. */
function list(first: z.infer<typeof Page>) {
  const asked: string[] = [];
  const answers: ((answer: Response) => void)[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    asked.push(url);
    return new Promise<Response>((resolve) => answers.push(resolve));
  });
  const props = { path: "/api/list", params: new URLSearchParams("q=sea"), first };
  const loadSchema = async () => Page;
  const rendered = renderHook((now: typeof props) => useReadOn(t, { ...now, loadSchema }), {
    initialProps: props,
  });
  return {
    asked,
    shown: () => rendered.result.current,
    ids: () => rendered.result.current.items.map(({ id }) => id),
    come: (change: Partial<typeof props>) => rendered.rerender({ ...props, ...change }),
    begin: () => act(async () => void rendered.result.current.readOn()),
    answer: (data: unknown, status = 200) =>
      act(async () => answers.shift()?.(Response.json(data, { status }))),
  };
}

test("what is read on stands under the first page, which may come again with newer ones", async () => {
  const { begin, answer, come, ids, asked, shown } = list(page([9, 8], "8"));
  await begin();
  await answer(page([7, 6], "6"));
  expect(asked).toEqual(["/api/list?q=sea&cursor=8"]);
  expect(ids()).toEqual([9, 8, 7, 6]);
  come({ first: page([10, 9], "9") });
  expect(ids()).toEqual([10, 9, 8, 7, 6]);
  await begin();
  await answer(page([5]));
  expect(ids()).toEqual([10, 9, 8, 7, 6, 5]);
  expect(shown().more).toBe(false);
});

test("where a gap would be, the first page stands alone, and what was asked for under it is late", async () => {
  const { begin, answer, come, ids, shown } = list(page([9, 8], "8"));
  await begin();
  come({ first: page([20, 19], "19") });
  await answer(page([7, 6], "6"));
  expect(ids()).toEqual([20, 19]);
  expect(shown().more).toBe(true);
});

test("a problem is said until it goes on, and another list begins anew", async () => {
  const { begin, answer, come, ids, shown } = list(page([9, 8], "8"));
  await begin();
  await answer({ message: "The database is away.", detail: [] }, 503);
  expect(shown()).toMatchObject({ problem: "The database is away.", reading: false, more: true });
  await begin();
  come({ params: new URLSearchParams("q=land"), first: page([9, 8], "8") });
  await answer(page([7]));
  expect(ids()).toEqual([9, 8]);
  expect(shown().problem).toBeNull();
});
