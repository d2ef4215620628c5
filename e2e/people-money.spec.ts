import type { Page } from "@playwright/test";

import { expect, expectAccessible, expectAccessibleLooks, shoot, test } from "./fixtures";
import { LibraryPage } from "./library-page";
import { join, type Member, setUp, signIn } from "./people";
import { PlaygroundPage } from "./playground-page";

const picture = "public/samples/stream.jpg";

/** On the page of the members. */
async function idOf(page: Page, { name }: Member): Promise<string> {
  const row = page.locator("li[data-member]").filter({ hasText: name });
  return (await row.getAttribute("data-member")) ?? "";
}

async function giveCap(origin: string, giver: Member, memberId: string, monthlyCapMicros: number | null) {
  const answer = await fetch(`${origin}/api/members/${memberId}/cap`, {
    method: "PUT",
    headers: { "content-type": "application/json", origin, cookie: giver.cookie },
    body: JSON.stringify({ monthlyCapMicros }),
  });
  return answer.status;
}

async function makeOne(page: Page, prompt: string, frames = "29") {
  const playground = new PlaygroundPage(page);
  await playground.open();
  await playground.addPicture(picture);
  await playground.prompt.fill(prompt);
  await playground.openAdvanced();
  await playground.field("num_frames").fill(frames);
  const card = await playground.start();
  await expect(card).toHaveAttribute("data-status", "completed", { timeout: 60_000 });
  return (await card.getAttribute("data-generation")) ?? "";
}

test("a cap of one's own holds and shows; who made what, and for how much, is told to whom it concerns", async ({
  elsewhere,
  studio,
}) => {
  test.setTimeout(360_000);
  const { origin } = await studio.start();
  const owner = await setUp(origin, "Olive Owner");
  const admin = await join(origin, owner, "admin", "Ada Admin");
  const cara = await join(origin, owner, "creator", "Cara Creator");
  const dan = await join(origin, owner, "creator", "Dan Creator");
  const rita = await join(origin, owner, "reviewer", "Rita Reviewer");

  const pageOf = async (member: Member) => {
    const page = await elsewhere({ baseURL: origin });
    await signIn(page.context(), origin, member);
    return page;
  };
  const [carasPage, dansPage, adminsPage, ritasPage] = [
    await pageOf(cara),
    await pageOf(dan),
    await pageOf(admin),
    await pageOf(rita),
  ];

  // By keyboard, beside her name.
  await adminsPage.goto("/settings/members");
  const capOfCara = adminsPage.getByRole("textbox", { name: "Monthly cap of Cara Creator" });
  await capOfCara.focus();
  await adminsPage.keyboard.type("0,x");
  await adminsPage.keyboard.press("Enter");
  await expect(capOfCara).toHaveAccessibleDescription(/no amount in dollars/);
  await expect(capOfCara).toBeFocused();
  await capOfCara.fill("0.35");
  await adminsPage.keyboard.press("Enter");
  await expect(adminsPage.getByText("Saved", { exact: true })).toBeVisible();
  await expect(capOfCara).toHaveAccessibleDescription("$0.00 of $0.35 this month");
  await expectAccessibleLooks(adminsPage);
  await shoot(adminsPage, "people-member-cap");
  const caraId = await idOf(adminsPage, cara);
  expect(await giveCap(origin, cara, caraId, null)).toBe(403);
  expect(await giveCap(origin, admin, await idOf(adminsPage, owner), 0)).toBe(403);

  const caras = await makeOne(carasPage, "Water runs over stones.");
  const dans = await makeOne(dansPage, "Clouds drift over the valley.");

  // Her meter and the header say how much of her own cap is left.
  const playground = new PlaygroundPage(carasPage);
  await expect(carasPage.getByRole("banner")).toContainText("$0.10 of your $0.35");
  await expect(carasPage.locator("#generate-budget")).toHaveText("$0.25 of your $0.35 left this month");
  await expect(carasPage.locator(`article[data-generation="${dans}"]`)).toContainText("by Dan Creator");
  await expect(playground.generate).toBeEnabled();
  await playground.field("num_frames").fill("189");
  await expect(playground.generate).toBeDisabled();
  await expect(playground.generate).toHaveAccessibleDescription(
    /This can cost \$0\.40; of your own \$0\.35 for this month, \$0\.25 is left\. Your cap renews on .+, UTC; an admin of this studio can raise it\./,
  );
  await expect(carasPage.getByRole("link", { name: "Change the cap" })).toHaveCount(0);
  await expectAccessibleLooks(carasPage);
  await shoot(carasPage, "people-own-cap");

  // Of her own work she may do everything, of his she may not: deleting both deletes hers and says so.
  await carasPage.goto("/library");
  const carasLibrary = new LibraryPage(carasPage);
  await expect(carasLibrary.cards).toHaveCount(2);
  await expect(carasLibrary.cards.nth(0)).toContainText("by Dan Creator");
  await expect(carasLibrary.cards.nth(1)).toContainText("by you");
  await carasLibrary.cards.nth(0).getByRole("checkbox").click();
  await expect(carasLibrary.bar.getByRole("button", { name: "Delete" })).toBeDisabled();
  await carasLibrary.cards.nth(1).getByRole("checkbox").click();
  await carasLibrary.bar.getByRole("button", { name: "Delete" }).click();
  await expect(carasPage.getByText("1 was made by somebody else and stays")).toBeVisible();
  await carasPage.getByRole("button", { name: "Undo" }).click();
  await expect(carasLibrary.cards).toHaveCount(2);
  await carasPage.goto(`/generations/${dans}`);
  await expect(carasPage.getByRole("main")).toContainText("by Dan Creator");
  await expect(carasPage.getByRole("button", { name: "Delete" })).toHaveCount(0);
  await expect(carasPage.getByRole("link", { name: "Use these settings" })).toBeVisible();
  await shoot(carasPage, "people-others-page");

  // Her books are her own; the studio's figure stands under them.
  await carasPage.goto("/spend");
  const main = carasPage.getByRole("main");
  await expect(main).toContainText("you would have spent");
  await expect(main).toContainText("The whole studio: $0.20 this month.");
  await expect(main.getByRole("heading", { name: "By person" })).toHaveCount(0);
  await expect(main.getByRole("table", { name: "Entries" })).toContainText("Water runs over stones.");
  await expect(main.getByRole("table", { name: "Entries" })).not.toContainText("Clouds drift");
  await expectAccessibleLooks(carasPage);
  await shoot(carasPage, "people-own-spend");
  await carasPage.goto("/settings");
  await expect(main).toContainText("The owner and the admins of this studio choose the caps.");
  await expect(main).toContainText("$0.10 of your own $0.35 is spent");
  await expect(carasPage.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(carasPage);
  await shoot(carasPage, "people-creators-settings");

  // An admin sees everybody's, by keyboard: the chart's line leads to one person's entries.
  await adminsPage.goto("/spend");
  const byPerson = adminsPage.getByRole("table", { name: "By person" });
  await expect(byPerson.getByRole("row", { name: /Cara Creator/ })).toContainText("$0.10");
  await byPerson.getByRole("link", { name: "Dan Creator" }).focus();
  await adminsPage.keyboard.press("Enter");
  await expect(adminsPage).toHaveURL(/person=[0-9a-f-]{36}/);
  const entries = adminsPage.getByRole("table", { name: "Entries" });
  await expect(entries).toContainText("Clouds drift over the valley.");
  await expect(entries).not.toContainText("Water runs over stones.");
  await expectAccessibleLooks(adminsPage);
  await shoot(adminsPage, "people-spend");

  await adminsPage.goto("/library");
  const adminsLibrary = new LibraryPage(adminsPage);
  await adminsPage.getByRole("button", { name: "Filters" }).click();
  await adminsPage.getByRole("combobox", { name: "Made by" }).selectOption("Cara Creator");
  await expect(adminsLibrary.cards).toHaveCount(1);
  await expect(adminsPage).toHaveURL(new RegExp(`person=${caraId}`));
  await shoot(adminsPage, "people-filter");
  await adminsPage.keyboard.press("Escape");
  await expect(adminsLibrary.cards.nth(0)).toHaveAttribute("data-generation", caras);
  await adminsPage.getByRole("button", { name: /by Cara Creator/ }).click();
  await expect(adminsLibrary.cards).toHaveCount(2);
  await adminsPage.goto("/library?person=me");
  await expect(adminsPage.getByText("by you")).toBeVisible();
  await expect(adminsLibrary.cards).toHaveCount(0);

  // A reviewer has a studio to look at.
  await ritasPage.goto("/");
  await expect(ritasPage).toHaveURL(/\/library$/);
  await expect(ritasPage.locator(`article[data-generation="${dans}"]`)).toBeVisible();
  await expect(ritasPage.getByRole("button", { name: /^Generate/ })).toHaveCount(0);
  await expect(ritasPage.locator("form, textarea, input[type=file]")).toHaveCount(0);
  await expect(ritasPage.getByRole("button", { name: "Use these settings" })).toHaveCount(0);
  await expect(ritasPage.getByRole("link", { name: "Create", exact: true })).toHaveCount(0);
  await expect(ritasPage.getByRole("link", { name: "Spend", exact: true })).toHaveCount(0);
  await expectAccessibleLooks(ritasPage);
  await shoot(ritasPage, "people-reviewer");
  await ritasPage.goto("/library");
  const ritasLibrary = new LibraryPage(ritasPage);
  await expect(ritasLibrary.cards).toHaveCount(2);
  await ritasLibrary.cards.nth(0).getByRole("checkbox").click();
  await expect(ritasLibrary.bar.getByRole("button", { name: "Download" })).toBeEnabled();
  await expect(ritasLibrary.bar.getByRole("button", { name: /Delete|Tag|Move|avourite/ })).toHaveCount(0);
  await shoot(ritasPage, "people-reviewer-library");
  await ritasPage.keyboard.press("Delete");
  await expect(ritasLibrary.cards).toHaveCount(2);
  await ritasPage.goto(`/generations/${caras}`);
  await expect(ritasPage.getByRole("main")).toContainText("by Cara Creator");
  await expect(ritasPage.getByRole("link", { name: "Use these settings" })).toHaveCount(0);
  await expect(ritasPage.getByRole("button", { name: /Delete|Favourite|Add tags/ })).toHaveCount(0);
  await expectAccessibleLooks(ritasPage);
  await shoot(ritasPage, "people-reviewer-page");
  await ritasPage.goto("/spend");
  await expect(ritasPage.getByRole("main")).toContainText("Your role does not show this");
  await expectAccessible(ritasPage);
});
