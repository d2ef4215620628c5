import { startMailServer } from "@/lib/testing/mail-server";

import { ask } from "./ask";
import { expect, expectAccessibleLooks, heading, shoot, test } from "./fixtures";
import { pressByKeys, tabTo } from "./keyboard";
import { setUp, signIn } from "./people";

const account = { user: "studio", password: "hush: a mail password" };
const refusedStatus = /status of (401|403|404|409|422)/;
const linkIn = (text: string | undefined) => /^http\S+$/m.exec(text ?? "")?.[0] ?? "";

test("an invitation and a link to a new password go by mail, and are shown all the same", async ({
  page,
  context,
  studio,
  elsewhere,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(refusedStatus);
  const mailServer = await startMailServer({ account });
  const server = await studio.start({
    SMTP_URL: mailServer.url,
    MAIL_FROM: "Our studio <studio@example.com>",
  });
  const { origin } = server;
  const owner = await setUp(origin);
  await signIn(context, origin, owner);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${origin}/settings/members`);
  const form = page.getByRole("form", { name: "Make a link" });
  const address = form.getByRole("textbox", { name: "E-mail address" });
  const link = form.getByRole("textbox", { name: "Invitation link" });

  await test.step("an address that is none is told at its field, by keyboard", async () => {
    await tabTo(form.getByRole("textbox", { name: "For whom" }));
    await page.keyboard.type("Ana, for the spring film");
    await tabTo(address);
    await page.keyboard.type("ana@");
    await page.keyboard.press("Enter");
    await expect(address).toBeFocused();
    await expect(address).toHaveAccessibleDescription(/Give an e-mail address/);
    await expectAccessibleLooks(page);
    await shoot(page, "mail-problem");
    await page.keyboard.press("End");
    await page.keyboard.type("example.com");
    expect(mailServer.mails).toEqual([]);
  });

  await test.step("the mail has the link that the page shows", async () => {
    await pressByKeys(form.getByRole("button", { name: "Make a link" }));
    await expect(link).toBeFocused();
    await expect(link).toHaveAccessibleDescription(/^We sent the link to ana@example\.com\./);
    await expectAccessibleLooks(page);
    await shoot(page, "mail-invited");
    expect(mailServer.mails).toMatchObject([
      { from: "studio@example.com", to: ["ana@example.com"], user: account.user },
    ]);
    const [mail] = mailServer.mails;
    expect(mail?.text).toContain("Olive Owner invites you to the Firstframe studio at 127.0.0.1");
    expect(linkIn(mail?.text)).toBe(await link.inputValue());
    await expect(address).toHaveValue("");
  });

  const ana = await elsewhere();
  await test.step("who gets it joins", async () => {
    await ana.goto(linkIn(mailServer.mails[0]?.text));
    await expect(ana.getByRole("main")).toContainText("Olive Owner invites you as Creator");
    await ana.getByLabel("Name").fill("Ana Animator");
    await ana.getByLabel("E-mail address").fill("ana@example.com");
    await ana.getByLabel("Password", { exact: true }).fill("five words are enough");
    await ana.keyboard.press("Enter");
    await ana.waitForURL(`${origin}/`);
  });

  await test.step("a link to a new password goes to the member's own address", async () => {
    await page.reload();
    await pressByKeys(
      page.getByRole("button", { name: "E-mail the link to a new password to Ana Animator" }),
    );
    const reset = page.getByRole("textbox", { name: "Link to a new password for Ana Animator" });
    await expect(reset).toBeFocused();
    await expect(reset).toHaveAccessibleDescription(/^We sent the link to ana@example\.com\./);
    await expectAccessibleLooks(page);
    await shoot(page, "mail-reset");
    expect(mailServer.mails).toHaveLength(2);
    expect(mailServer.mails[1]?.to).toEqual(["ana@example.com"]);
    expect(linkIn(mailServer.mails[1]?.text)).toBe(await reset.inputValue());
    const again = await elsewhere();
    await again.goto(linkIn(mailServer.mails[1]?.text));
    await again.getByLabel("New password", { exact: true }).fill("four other plain words");
    await again.keyboard.press("Enter");
    await again.waitForURL(`${origin}/`);
    await ana.goto(`${origin}/library`);
    await ana.waitForURL(/\/sign-in/);
  });

  await test.step("a mail server that is away costs the mail, not the link", async () => {
    await mailServer.stop();
    await page.reload();
    await address.fill("ben@example.com");
    await page.keyboard.press("Enter");
    await expect(link).toBeFocused();
    await expect(link).toHaveAccessibleDescription(/^The e-mail could not be sent\. Copy the link instead\./);
    await expectAccessibleLooks(page);
    await shoot(page, "mail-failed");
    await ana.goto(await link.inputValue());
    await expect(heading(ana, "Join this studio")).toBeVisible();
    expect(server.output()).toMatch(/"event":"mail\.failed"/);
    expect(server.output()).not.toMatch(/hush|ben@example\.com|\/invite\/[\w-]{40}/);
  });

  await test.step("nobody has more than thirty sent in an hour, and links are made all the same", async () => {
    const invite = (more: object) =>
      ask(
        origin,
        "POST",
        { path: "/api/invitations", body: { role: "creator", note: "", days: 1, ...more } },
        owner.cookie,
      );
    const asked = await Promise.all(Array.from({ length: 30 }, () => invite({ email: "eve@example.com" })));
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(27);
    expect(asked.filter(({ status }) => status === 429)).toHaveLength(3);
    expect((await invite({})).status).toBe(201);
  });
});

test("without a mail server nothing is said of mail, and none is sent", async ({ page, context, team }) => {
  const { origin, owner } = team;
  await signIn(context, origin, owner);
  await page.goto(`${origin}/settings/members`);
  await expect(page.getByRole("form", { name: "Make a link" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail address" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: /^E-mail/ })).toHaveCount(0);
  const body = { role: "creator", note: "", days: 1, email: "ana@example.com" };
  const refused = await ask(origin, "POST", { path: "/api/invitations", body }, owner.cookie);
  expect(refused.status).toBe(409);
  expect(JSON.parse(refused.text)).toMatchObject({
    message: "This studio sends no e-mail: its server knows no mail server. Copy the link instead.",
  });
});
