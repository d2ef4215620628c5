import { expect, type Locator, type Page } from "@playwright/test";

import { PlayerPage } from "./player-page";

/** What a person does with what is said about a video. */
export class ReviewPage {
  readonly page: Page;
  readonly player: PlayerPage;
  readonly panel: Locator;
  readonly composer: Locator;
  readonly surface: Locator;

  constructor(page: Page) {
    this.page = page;
    this.player = new PlayerPage(page);
    this.panel = page.getByRole("complementary", { name: "Review" });
    this.composer = this.panel.getByRole("textbox", { name: "Your comment", exact: true });
    this.surface = page.getByRole("application", { name: /The frame to draw on/ });
  }

  /** With the video standing still. */
  async open(origin: string, id: string, query = "?frame=0"): Promise<void> {
    await this.player.open(origin, { id }, query);
    await expect(this.panel).toBeVisible();
  }

  comment(name: string | RegExp): Locator {
    return this.panel.getByRole("article", { name });
  }

  get comments(): Locator {
    return this.panel.getByRole("article");
  }

  get state(): Locator {
    return this.panel.locator("[data-review]");
  }

  decision(name: string): Locator {
    return this.panel.getByRole("button", { name, exact: true });
  }

  /** Stops on a frame and says something about it, by the keys alone. */
  async say(frame: number, words: string): Promise<void> {
    await this.player.slider.fill(String(frame));
    await this.player.slider.press("c");
    await expect(this.composer).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press("Control+Enter");
  }
}
