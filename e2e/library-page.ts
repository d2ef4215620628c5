import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

import { expect, type Locator, type Page } from "@playwright/test";

import type { Shape } from "@/lib/domain/sizes";
import { sizeTable } from "@/lib/domain/sizes";

import { StudioClient, until } from "./long/studio-client";

export interface Wanted {
  prompt: string;
  sample?: "sunset" | "stream" | "dogs" | "mountains" | "dandelion";
  shape?: Shape;
  frames?: number;
}

/** A few real generations to find and to change. */
export const shelf: Wanted[] = [
  { prompt: "A heron lifts off the lake.", sample: "sunset" },
  { prompt: "A heron wades through the reeds.", sample: "stream", shape: "9:16" },
  { prompt: "Two dogs watch the door.", sample: "dogs", shape: "1:1" },
  { prompt: "Mist fills the valley.", sample: "mountains", shape: "4:3" },
  { prompt: `Seeds drift off the dandelion. ${"They go on and on. ".repeat(30)}`, sample: "dandelion" },
  { prompt: "A brook runs over stones.", sample: "stream", shape: "3:4" },
  { prompt: "A storm breaks. [simulate: content_policy_violation]", sample: "sunset" },
  { prompt: "Clouds pass over the ridge.", sample: "mountains", frames: 29 },
];

/** Sends generations as a program would, one after the other, and answers their ids. */
export async function start(origin: string, wanted: readonly Wanted[]): Promise<string[]> {
  const client = new StudioClient(origin);
  const ids: string[] = [];
  for (const { prompt, sample = "mountains", shape = "16:9", frames = 5 } of wanted) {
    const image_url = await client.storePicture(readFileSync(`public/samples/${sample}.jpg`), "image/jpeg");
    const id = randomUUID();
    const input = { prompt, image_url, num_frames: frames, image_size: sizeTable["256"][shape], seed: 7 };
    const { status, message } = await client.submit(id, input);
    expect(`${status} ${message}`).toBe("200 ");
    ids.push(id);
  }
  return ids;
}

/** Makes generations and waits for their ends. */
export async function make(origin: string, wanted: readonly Wanted[]): Promise<string[]> {
  const client = new StudioClient(origin);
  const ids = await start(origin, wanted);
  for (const id of ids) {
    await until(`the end of ${id}`, async () => {
      const generation = await client.generation(id);
      return generation?.completedAt ? generation : null;
    });
  }
  return ids;
}

/** What a person does in the library. */
export class LibraryPage {
  readonly page: Page;
  readonly cards: Locator;
  readonly search: Locator;
  readonly bar: Locator;
  readonly count: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cards = page.getByRole("feed").locator("article[data-generation]");
    this.search = page.getByRole("textbox", { name: "Search in prompts" });
    this.bar = page.getByRole("region", { name: "What is selected" });
    this.count = page.getByRole("heading", { name: "Library" }).locator("+ p");
  }

  async open(origin = "", query = ""): Promise<void> {
    await this.page.goto(`${origin}/library${query}`);
    await expect(this.page.getByRole("heading", { name: "Library" })).toBeVisible();
  }

  card(words: string): Locator {
    return this.cards.filter({ hasText: words });
  }

  async select(...words: string[]): Promise<void> {
    for (const each of words) await this.card(each).getByRole("checkbox").check();
  }

  async openFilters(): Promise<Locator> {
    await this.page.getByRole("button", { name: /^Filters/ }).click();
    const panel = this.page.getByRole("dialog", { name: "Filters" });
    await expect(panel).toBeVisible();
    return panel;
  }
}

export async function openLibrary(
  page: Page,
  { origin }: { origin: string },
  query = "",
): Promise<LibraryPage> {
  const library = new LibraryPage(page);
  await library.open(origin, query);
  return library;
}
