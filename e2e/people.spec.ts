import type { Page } from "@playwright/test";

import { expect, expectAccessibleLooks, heading, shoot, test } from "./fixtures";
import { accountOf, join, signIn } from "./people";

const refusedStatus = /status of (401|403|404|409|422)/;

/** Goes on by Tab until something has the focus, as one does without a mouse. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator("*:focus");
    const found = await focused.evaluate((element) => {
      const labels = (element as HTMLInputElement).labels;
      return element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
    });
    if (typeof name === "string" ? found.trim() === name : name.test(found)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}.`);
}

test("whoever works alone becomes a team by keyboard, invites somebody, and both go on", async ({
  page,
  studio,
  elsewhere,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(refusedStatus);
  const { origin } = await studio.start();
  await page.goto(`${origin}/sign-in`);
  await expect(heading(page, "There is nobody to sign in as")).toBeVisible();
  await expectAccessibleLooks(page);
  await shoot(page, "people-alone");
  await page.goto(`${origin}/settings/members`);
  await expect(page.getByRole("button", { name: /^Account of/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Account" })).toHaveCount(0);
  await shoot(page, "people-members-alone");
  await tabTo(page, "Become a team");
  await page.keyboard.press("Enter");
  await expect(heading(page, "Become a team")).toBeVisible();

  // Nothing typed is lost, the sentence stands at its field, and the focus is there.
  await tabTo(page, "Name");
  await page.keyboard.type("Olive Owner");
  await page.keyboard.press("Enter");
  const email = page.getByRole("textbox", { name: "E-mail address" });
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription(/Give an e-mail address/);
  await page.keyboard.type("olive@example.com");
  await tabTo(page, "Password");
  await page.keyboard.type("short");
  await page.keyboard.press("Enter");
  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toHaveAccessibleDescription(/at least 10 characters/);
  await expect(page.getByRole("textbox", { name: "Name" })).toHaveValue("Olive Owner");
  await expect(password).toHaveAttribute("autocomplete", "new-password");
  await expectAccessibleLooks(page);
  await shoot(page, "people-setup");
  await page.keyboard.type(" but longer now");
  await tabTo(page, "Show what is typed");
  await page.keyboard.press("Space");
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("short but longer now");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/settings/members`);
  await expect(page.getByRole("button", { name: "Account of Olive Owner" })).toBeVisible();

  // An invitation, made and copied without a mouse.
  await tabTo(page, "For whom");
  await page.keyboard.type("Rita, for the spring film");
  await tabTo(page, "As what");
  await page.keyboard.press("r");
  await tabTo(page, "Make a link");
  await page.keyboard.press("Enter");
  const link = page.getByRole("textbox", { name: "Invitation link" });
  await expect(link).toBeFocused();
  const address = await link.inputValue();
  expect(address).toContain(`${origin}/invite/`);
  const open = page.getByRole("listitem").filter({ hasText: "Rita, for the spring film" });
  await expect(open).toContainText(/Reviewer · by Olive Owner · good until/);
  await expectAccessibleLooks(page);
  await shoot(page, "people-members");

  // Somebody else's browser.
  const rita = await elsewhere();
  await rita.goto(address);
  await expect(rita.getByRole("main")).toContainText("Olive Owner invites you as Reviewer");
  await expect(rita.getByRole("main")).toContainText("never spends");
  await expectAccessibleLooks(rita);
  await shoot(rita, "people-invite");
  await rita.getByLabel("Name").fill("Rita Reviewer");
  await rita.getByLabel("E-mail address").fill("OLIVE@example.com");
  await rita.getByLabel("Password", { exact: true }).fill("five words are enough");
  await rita.keyboard.press("Enter");
  await expect(rita.getByLabel("E-mail address")).toHaveAccessibleDescription(
    /has this e-mail address already/,
  );
  await expect(rita.getByLabel("E-mail address")).toBeFocused();
  await rita.getByLabel("E-mail address").fill("rita@example.com");
  await rita.keyboard.press("Enter");
  // A reviewer creates nothing: what they come to is the library.
  await rita.waitForURL(`${origin}/library`);
  const places = rita.getByRole("navigation", { name: "Pages" });
  await expect(places.getByRole("link")).toHaveText(["Library", "Reviews", "Settings"]);
  await rita.goto(`${origin}/spend`);
  await expect(heading(rita, "Your role does not show this")).toBeVisible();
  await expectAccessibleLooks(rita);
  await shoot(rita, "people-not-for-role");
  await rita.goto(`${origin}/settings`);
  await expect(rita.getByText("The owner and the admins of this studio choose the caps.")).toBeVisible();
  await expect(rita.getByRole("textbox")).toHaveCount(0);
  await shoot(rita, "people-budget-read-only");
  await rita.goto(`${origin}/settings/members`);
  await expect(rita.getByText("olive@example.com")).toHaveCount(0);
  await expect(rita.getByRole("combobox", { name: /^Role of/ })).toHaveCount(0);

  // The link was good once.
  const third = await elsewhere();
  await third.goto(address);
  await expect(heading(third, "This invitation is no longer good")).toBeVisible();
  await expectAccessibleLooks(third);
  await shoot(third, "people-invite-gone");
});

test("a change of role holds from the next click on, and a removed member is out", async ({
  page,
  context,
  team,
  elsewhere,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.allow(refusedStatus);
  const { origin, owner } = team;
  const cleo = await join(origin, owner, "creator", "Cleo Creator");
  await signIn(context, origin, owner);
  const other = await elsewhere();
  await signIn(other.context(), origin, cleo);
  await other.goto(origin);
  await expect(heading(other, "Create a video")).toBeAttached();
  await other.getByRole("textbox", { name: /What happens/ }).fill("A kite climbs over the dunes.");

  await page.goto(`${origin}/settings/members`);
  const role = page.getByRole("combobox", { name: "Role of Cleo Creator" });
  await role.selectOption("Reviewer");
  await expect(page.getByText(/A Reviewer watches videos/).first()).toBeVisible();
  await shoot(page, "people-role");
  await page.getByRole("button", { name: "Save the role of Cleo Creator" }).click();
  await expect(page.getByText("Cleo Creator is Reviewer now.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Save the role of Cleo Creator" })).toHaveCount(0);
  await other.goto(origin);
  await other.waitForURL(`${origin}/library`);

  // The last owner stays what they are.
  await page.getByRole("combobox", { name: "Role of Olive Owner" }).selectOption("Admin");
  await page.getByRole("button", { name: "Save the role of Olive Owner" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "A studio always has an owner" })).toBeVisible();

  await page.getByRole("button", { name: "Remove Cleo Creator" }).click();
  const question = page.getByRole("alertdialog", { name: "Remove Cleo Creator?" });
  await expect(question).toContainText("What they made stays");
  await expectAccessibleLooks(page);
  await shoot(page, "people-remove");
  await question.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Cleo Creator is no longer a member.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Members" })).toBeFocused();
  await other.getByRole("link", { name: "Settings" }).click();
  await other.waitForURL(/\/sign-in\?next=%2Fsettings$/);
  await other.getByLabel("E-mail address").fill(cleo.email);
  await other.getByLabel("Password", { exact: true }).fill(cleo.password);
  await other.keyboard.press("Enter");
  await expect(other.getByRole("alert").filter({ hasText: "is wrong" })).toBeVisible();
  await expect(other.getByLabel("E-mail address")).toHaveValue(cleo.email);
  await expectAccessibleLooks(other);
  await shoot(other, "people-sign-in-refused");
});

test("signing in leads back to where one was, and nowhere but into the studio", async ({ page, team }) => {
  const { origin } = team;
  const member = await join(origin, team.owner, "creator", "Sina Signer");
  await page.goto(`${origin}/library?q=kite`);
  await page.waitForURL(`${origin}/sign-in?next=%2Flibrary%3Fq%3Dkite`);
  await expectAccessibleLooks(page);
  await shoot(page, "people-sign-in");
  const enter = async () => {
    await page.getByLabel("E-mail address").fill(` ${member.email.toUpperCase()} `);
    await page.getByLabel("Password", { exact: true }).fill(member.password);
    await page.keyboard.press("Enter");
  };
  await enter();
  await page.waitForURL(`${origin}/library?q=kite`);

  // Signed in already, one is not asked again, and is led nowhere else either.
  for (const next of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/%2F%2Fevil.example/..",
  ]) {
    await page.goto(`${origin}/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin).toBe(origin);
  }
  await page.goto(`${origin}/library`);
  await page.getByRole("button", { name: "Account of Sina Signer" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(`${origin}/sign-in`);
  expect(await page.context().cookies(origin)).toEqual([]);
  await page.goto(`${origin}/sign-in?next=${encodeURIComponent("//evil.example/x")}`);
  await enter();
  await page.waitForURL(`${origin}/`);
});

test("a studio that is open to others is set up with the code of its start", async ({
  page,
  studio,
  noise,
}) => {
  noise.allow(refusedStatus);
  const server = await studio.start({ LISTEN_HOST: "0.0.0.0" });
  const { origin } = server;
  const [, code = ""] = /\/setup#(\S+)/.exec(server.output()) ?? [];
  expect(code).not.toBe("");
  await page.goto(`${origin}/library`);
  await page.waitForURL(`${origin}/setup`);
  const field = page.getByRole("textbox", { name: "Code" });
  await field.fill("not this one");
  const account = accountOf("Olive Owner");
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.keyboard.press("Enter");
  await expect(field).toHaveAccessibleDescription(/This is not the code/);
  await expect(field).toBeFocused();
  await expectAccessibleLooks(page);
  await shoot(page, "people-setup-code");
  await page.goto(`about:blank`);
  await page.goto(`${origin}/setup#${code}`);
  await expect(field).toHaveValue(code);
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/settings/members`);
  await page.goto(`${origin}/setup`);
  await expect(heading(page, "This studio has an owner")).toBeVisible();
});
