import { startOidcProvider } from "@/lib/testing/oidc-provider";

import { expect, test } from "./fixtures";
import { setUp, signIn } from "./people";
import { startProcess } from "./processes";

test("a member signs in at the team's own provider, and a stranger is told why not", async ({
  studio,
  page,
  context,
}) => {
  const provider = await startOidcProvider();
  const { issuer, clientId, clientSecret, state } = provider;
  const server = await studio.start({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: "Acme",
  });
  const origin = server.origin.replace("127.0.0.1", "localhost");
  const owner = await setUp(origin);

  const begin = async () => {
    const answer = await fetch(`${origin}/api/session/oidc`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ next: "/library" }),
    });
    expect(answer.status).toBe(200);
    const { url } = (await answer.json()) as { url: string };
    await signIn(context, origin, {
      ...owner,
      cookie: answer.headers.getSetCookie()[0]?.split(";")[0] ?? "",
    });
    return url;
  };

  await test.step("a stranger", async () => {
    state.email = "stranger@example.com";
    await page.goto(await begin());
    await expect(page).toHaveURL(/\/sign-in\?problem=unknown$/);
  });

  await test.step("a member", async () => {
    state.email = owner.email;
    await page.goto(await begin());
    await expect(page).toHaveURL(`${origin}/library`);
  });

  await test.step("nothing else of the library behind it is reached", async () => {
    const paths = ["get-session", "sign-in/email", "sign-up/email", "callback/google", "list-sessions", "ok"];
    for (const path of paths) {
      for (const method of ["GET", "POST"]) {
        const answer = await fetch(`${origin}/api/auth/${path}`, { method, headers: { origin } });
        expect([404, 405]).toContain(answer.status);
      }
    }
    const posted = await fetch(`${origin}/api/auth/callback/oidc`, { method: "POST", headers: { origin } });
    expect(posted.status).toBe(405);
  });
  await provider.stop();
});

test("commands on the machine of a team's studio are let in, without a session", async ({ studio }) => {
  const server = await studio.start();
  await setUp(server.origin);
  const url = `${server.origin}/api/reconcile`;
  expect((await fetch(url, { method: "POST" })).status).toBe(401);
  const { port } = new URL(server.origin);
  const command = startProcess(["--conditions=react-server", "lib/reconcile.ts"], {
    PORT: port,
    DATA_DIR: server.dataDir,
  });
  await command.seen(/"differences"|"checked"|\{/, 30_000);
  await expect.poll(() => command.hasEnded()).toBe(true);
  expect(command.output()).not.toMatch(/signIn|sign in|message/i);
});
