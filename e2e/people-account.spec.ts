import type { Page } from "@playwright/test";

import { expect, expectAccessibleLooks, heading, shoot, test } from "./fixtures";
import { join, signIn } from "./people";

const refusedStatus = /status of (400|401|403|404|409|422)/;

async function enter(page: Page, origin: string, email: string, password: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
}

test("a new password signs out everywhere else, and a session that is ended is out with its next click", async ({
  page,
  context,
  team,
  elsewhere,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.allow(refusedStatus);
  const { origin } = team;
  const petra = await join(origin, team.owner, "creator", "Petra Phone");
  await signIn(context, origin, petra);
  const phone = await elsewhere({
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1",
  });
  await enter(phone, origin, petra.email, petra.password);
  await phone.waitForURL(`${origin}/`);

  await page.goto(`${origin}/settings/account`);
  const sessions = page.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await expect(sessions).toContainText("Safari on iPhone");
  await expect(sessions).toContainText("the studio’s own machine");
  await expectAccessibleLooks(page);
  await shoot(page, "people-account");
  const html = await page.content();
  expect(html).not.toContain(petra.cookie.split("=")[1]?.split(".")[0] ?? "none");

  await sessions.getByRole("button", { name: "End Safari on iPhone" }).click();
  await expect(sessions.getByText(/^Ended\./)).toBeVisible();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await phone.getByRole("link", { name: "Library" }).click();
  await phone.waitForURL(/\/sign-in\?next=%2Flibrary$/);

  await enter(phone, origin, petra.email, petra.password);
  await phone.waitForURL(`${origin}/`);
  const form = page.getByRole("form", { name: "Password" });
  await form.getByLabel("Current password").fill("not this one");
  await form.getByLabel("New password").fill("four other plain words");
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByLabel("Current password")).toBeFocused();
  await expect(form.getByLabel("Current password")).toHaveAccessibleDescription(/not your current password/);
  await form.getByLabel("Current password").fill(petra.password);
  await form.getByRole("button", { name: "Change password" }).click();
  await expect(form.getByText("Changed. You are signed out everywhere else.")).toBeVisible();
  await phone.goto(`${origin}/library`);
  await phone.waitForURL(/\/sign-in/);
  await enter(phone, origin, petra.email, petra.password);
  await expect(phone.getByRole("alert").filter({ hasText: "is wrong" })).toBeVisible();

  const name = page.getByRole("form", { name: "Name" });
  await name.getByLabel("Name").fill("Petra Phoneson");
  await name.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("button", { name: "Account of Petra Phoneson" })).toBeVisible();
});

test("a link to a new password is good once, and everything before it is signed out", async ({
  page,
  context,
  team,
  elsewhere,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.allow(refusedStatus);
  const { origin, owner } = team;
  const fay = await join(origin, owner, "creator", "Fay Forgetful");
  await signIn(context, origin, owner);
  await page.goto(`${origin}/settings/members`);
  await page.getByRole("button", { name: "Make a link to a new password for Fay Forgetful" }).click();
  const link = page.getByRole("textbox", { name: "Link to a new password for Fay Forgetful" });
  await expect(link).toBeFocused();
  const address = await link.inputValue();
  await expectAccessibleLooks(page);
  await shoot(page, "people-reset-link");

  const before = await elsewhere();
  await signIn(before.context(), origin, fay);
  await before.goto(`${origin}/library`);
  const reset = await elsewhere();
  await reset.goto(address);
  await expect(reset.getByRole("main")).toContainText("For Fay Forgetful");
  await expectAccessibleLooks(reset);
  await shoot(reset, "people-reset");
  await reset.getByLabel("New password", { exact: true }).fill("four other plain words");
  await reset.keyboard.press("Enter");
  await reset.waitForURL(`${origin}/`);
  await before.getByRole("link", { name: "Create" }).click();
  await before.waitForURL(/\/sign-in/);
  await before.goto(address);
  await expect(heading(before, "This link is no longer good")).toBeVisible();
  await expectAccessibleLooks(before);
});

test("a passkey is added and signs in, and one that is removed does not", async ({
  page,
  context,
  team,
  noise,
}) => {
  test.setTimeout(180_000);
  noise.allow(refusedStatus);
  // Passkeys belong to a name: an address of numbers has none.
  const origin = team.origin.replace("127.0.0.1", "localhost");
  await signIn(context, origin, await join(origin, team.owner, "creator", "Kay Keyholder"));
  const devtools = await context.newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await page.goto(`${origin}/settings/account`);
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByText("The passkey is added.")).toBeVisible();
  await expect(passkeys.getByRole("listitem")).toHaveText(/Chrome on (Linux|Windows|Mac)/);
  await expectAccessibleLooks(page);
  await shoot(page, "people-passkey");
  await passkeys.getByRole("button", { name: "Add a passkey" }).click();
  await expect(passkeys.getByText("This device has a passkey for you already.")).toBeVisible();

  await context.clearCookies();
  await page.goto(`${origin}/settings/account`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await page.waitForURL(`${origin}/settings/account`);

  await passkeys.getByRole("button", { name: /^Remove passkey/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
  await expect(passkeys.getByText("You have no passkey yet.")).toBeVisible();
  await context.clearCookies();
  await page.goto(`${origin}/sign-in`);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This passkey is not known here" })).toBeVisible();
});
