import type { Page } from "@playwright/test";

import { type OidcProvider, startOidcProvider } from "@/lib/testing/oidc-provider";

import { expect, expectAccessibleLooks, shoot, test } from "./fixtures";
import { type Member, setUp } from "./people";
import { startProcess } from "./processes";
import type { StudioServer } from "./studio-server";

const nameOfProvider = "Acme";
const button = (page: Page) => page.getByRole("button", { name: `Sign in with ${nameOfProvider}` });

interface Team {
  origin: string;
  owner: Member;
  provider: OidcProvider;
}

/** A team's studio with a provider of sign-ins; tied to a name, as passkeys are. */
async function teamWithProvider(start: (env: object) => Promise<StudioServer>): Promise<Team> {
  const provider = await startOidcProvider();
  const server = await start({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_NAME: nameOfProvider,
  });
  const origin = server.origin.replace("127.0.0.1", "localhost");
  return { origin, owner: await setUp(origin), provider };
}

test("a member signs in at the team's own provider and lands where they wanted; others are told why not", async ({
  studio,
  page,
  noise,
}) => {
  test.setTimeout(240_000);
  noise.allow(/status of 409/);
  const { origin, owner, provider } = await teamWithProvider(studio.start);
  const { state } = provider;
  const alert = page.getByRole("main").getByRole("alert");

  await test.step("a stranger", async () => {
    state.email = "stranger@example.com";
    await page.goto(`${origin}/sign-in`);
    await expect(button(page)).toBeVisible();
    await expect(alert).toHaveCount(0);
    await expectAccessibleLooks(page);
    await shoot(page, "oidc-sign-in");
    await button(page).click();
    await page.waitForURL(/\/sign-in\?problem=unknown$/);
    await expect(alert).toContainText("Nobody here has the address you use there.");
    await expectAccessibleLooks(page);
    await shoot(page, "oidc-refused");
  });

  await test.step("an address that nobody confirmed", async () => {
    state.email = owner.email;
    state.emailVerified = false;
    await button(page).click();
    await page.waitForURL(/\/sign-in\?problem=unverified$/);
    await expect(alert).toContainText("Your address is not confirmed there");
  });

  await test.step("an answer that is not signed", async () => {
    Object.assign(state, { emailVerified: true, signs: false });
    await button(page).click();
    await page.waitForURL(/\/sign-in\?problem=failed$/);
    await expect(alert).toContainText("could not be trusted");
  });

  await test.step("words that a link puts into the address are not shown", async () => {
    await page.goto(`${origin}/sign-in?problem=call-this-number`);
    await expect(button(page)).toBeVisible();
    await expect(alert).toHaveCount(0);
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain(
      "firstframe.session_token",
    );
  });

  await test.step("a member, by keyboard, who is led on to the page they asked for", async () => {
    state.signs = true;
    await page.goto(`${origin}/library?q=dogs`);
    await page.waitForURL(/\/sign-in\?next=/);
    await button(page).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/library?q=dogs`);
    await expect(page.getByRole("button", { name: `Account of ${owner.name}` })).toBeVisible();
  });

  await test.step("a provider that does not answer", async () => {
    await page.goto("about:blank"); // else what the page still asks for is refused
    await page.context().clearCookies();
    await page.goto(`${origin}/sign-in`);
    await page.route("**/api/session/oidc", async (route) => {
      const message = `${nameOfProvider} does not answer.`;
      await route.fulfill({ status: 409, json: { code: "conflict", message } });
    });
    await button(page).click();
    await expect(alert).toHaveText(`${nameOfProvider} does not answer.`);
    await expect(button(page)).toBeFocused();
  });
  await provider.stop();
});

test("nothing else of the library behind the sign-in is reached, and no button shows where no provider is named", async ({
  studio,
  page,
}) => {
  test.setTimeout(180_000);
  const { origin, provider } = await teamWithProvider(studio.start);
  const paths = ["get-session", "sign-in/email", "sign-up/email", "callback/google", "list-sessions", "ok"];
  for (const path of paths) {
    for (const method of ["GET", "POST"]) {
      const answer = await fetch(`${origin}/api/auth/${path}`, { method, headers: { origin } });
      expect([404, 405], `${method} ${path}`).toContain(answer.status);
    }
  }
  const posted = await fetch(`${origin}/api/auth/callback/oidc`, { method: "POST", headers: { origin } });
  expect(posted.status).toBe(405);
  await provider.stop();

  const without = await studio.start();
  await setUp(without.origin);
  await page.goto(`${without.origin}/sign-in?problem=failed`);
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await expect(button(page)).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("commands on the machine of a team's studio are let in, without a session", async ({ team }) => {
  const { server } = team;
  const url = `${server.origin}/api/reconcile`;
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
  const forged = { authorization: `Bearer ${"0".repeat(64)}` };
  expect((await fetch(url, { method: "POST", headers: forged })).status).toBe(401);

  const command = startProcess(["--conditions=react-server", "lib/reconcile.ts"], {
    PORT: new URL(server.origin).port,
    DATA_DIR: server.dataDir,
  });
  const [printed] = await command.seen(/^\{$[^]*^\}$/m, 60_000);
  expect(JSON.parse(printed)).toMatchObject({ adopted: 0, verified: 0, differences: [] });
  await expect.poll(() => command.hasEnded()).toBe(true);
});
