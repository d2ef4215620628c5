import { once } from "node:events";
import net from "node:net";
import type { AddressInfo } from "node:net";

import { describe, expect, it, onTestFinished } from "vitest";

import { readSmtpUrl } from "@/lib/domain/mail-settings";
import { makeCertificate } from "@/lib/testing/certificate";
import { freePort } from "@/lib/testing/free-port";
import { startMailServer } from "@/lib/testing/mail-server";

import { createMailer, type Mail, type MailFailure } from "./create-mailer";

const account = { user: "studio@example.com", password: "p@ss: word%" };
const from = { name: "Our studio, Inc.", address: "studio@example.com" };
const mail: Mail = {
  to: "ana@example.com",
  subject: "Einladung für dich",
  text: `Öffne diesen Link:\n\nhttps://studio.example.com/invite/${"x".repeat(80)}\n\n.\n\nBis bald.\n`,
};

async function serverFor(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  onTestFinished(server.stop);
  return server;
}

/** A mailer, and what it told of its failures. */
function mailerTo(url: string, timeoutMs = 5000) {
  const failures: MailFailure[] = [];
  const server = readSmtpUrl(url);
  if (!server) throw new Error(`${url} is no mail server`);
  const onFailure = (failure: MailFailure) => void failures.push(failure);
  return { failures, mailer: createMailer({ server, from, onFailure, timeoutMs }) };
}

describe("a mailer", () => {
  it("signs in and delivers what was written, to one address, from the studio's", async () => {
    const server = await serverFor({ account });
    const { mailer, failures } = mailerTo(server.url);
    expect(await mailer.send(mail)).toBe("sent");
    expect(failures).toEqual([]);
    expect(server.mails).toMatchObject([
      { from: from.address, to: [mail.to], user: account.user, text: mail.text },
    ]);
    expect(server.mails[0]?.headers).toMatchObject({
      from: '"Our studio, Inc." <studio@example.com>',
      to: mail.to,
      subject: mail.subject,
      "auto-submitted": "auto-generated",
      "content-type": "text/plain; charset=utf-8",
    });
  });

  it("tells its password to no server that does not encrypt, but on this machine", async () => {
    const server = await serverFor({ account });
    const settings = readSmtpUrl(server.url);
    if (!settings) throw new Error("no address");
    const failures: MailFailure[] = [];
    const mailer = createMailer({
      server: { ...settings, requireTLS: true },
      from,
      onFailure: (failure) => void failures.push(failure),
    });
    expect(await mailer.send(mail)).toBe("failed");
    expect(failures).toHaveLength(1);
    expect(server.mails).toEqual([]);
  });

  it("delivers without signing in where no account is named, with an address that has no name", async () => {
    const server = await serverFor();
    const settings = readSmtpUrl(server.url);
    if (!settings) throw new Error("no address");
    const nameless = { name: "", address: "studio@example.com" };
    const mailer = createMailer({ server: settings, from: nameless, onFailure: () => undefined });
    expect(await mailer.send(mail)).toBe("sent");
    expect(server.mails).toMatchObject([{ user: null, headers: { from: "studio@example.com" } }]);
  });

  it.each([
    ["a\r\nBcc: eve@example.com", "x"],
    ["x", "a\r\nBcc: eve@example.com\r\n\r\nOther words"],
    ["x", "a\n\n.\nQUIT"],
  ])("makes no second header and no second reader of %j and %j", async (name, subject) => {
    const server = await serverFor();
    const settings = readSmtpUrl(server.url);
    if (!settings) throw new Error("no address");
    const mailer = createMailer({
      server: settings,
      from: { ...from, name },
      onFailure: () => undefined,
    });
    expect(await mailer.send({ ...mail, subject })).toBe("sent");
    expect(server.mails).toMatchObject([{ to: [mail.to], text: mail.text }]);
    expect(server.mails[0]?.headers).not.toHaveProperty("bcc");
  });

  it.each(["ana@example.com, eve@example.com", "Ana <ana@example.com>, eve@example.com"])(
    "sends to nobody for %j, which is not one address",
    async (to) => {
      const server = await serverFor();
      expect(await mailerTo(server.url).mailer.send({ ...mail, to })).toBe("failed");
      expect(server.mails).toEqual([]);
    },
  );

  it("says that it failed, with codes alone, where the account is not known", async () => {
    const server = await serverFor({ account: { ...account, password: "another one" } });
    const { mailer, failures } = mailerTo(
      server.url.replace(encodeURIComponent("another one"), encodeURIComponent(account.password)),
    );
    expect(await mailer.send(mail)).toBe("failed");
    expect(failures).toEqual([{ code: "EAUTH", responseCode: 535 }]);
  });

  it("says that it failed, with codes alone, where the address is refused", async () => {
    const server = await serverFor({ refuses: [mail.to] });
    const { mailer, failures } = mailerTo(server.url);
    expect(await mailer.send(mail)).toBe("failed");
    expect(failures).toEqual([{ code: "EENVELOPE", responseCode: 550 }]);
    expect(server.mails).toEqual([]);
  });

  it("sends neither mail nor password to a server whose certificate is not to be trusted", async () => {
    const server = await serverFor({ account, certificate: makeCertificate(["127.0.0.1"]) });
    const { mailer, failures } = mailerTo(server.url);
    expect(await mailer.send(mail)).toBe("failed");
    expect(failures).toEqual([{ code: "DEPTH_ZERO_SELF_SIGNED_CERT", responseCode: null }]);
    expect(server.mails).toEqual([]);
  });

  it("says that it failed where nobody listens", async () => {
    const { mailer, failures } = mailerTo(`smtp://127.0.0.1:${await freePort()}`);
    expect(await mailer.send(mail)).toBe("failed");
    expect(failures).toEqual([{ code: "ECONNREFUSED", responseCode: null }]);
  });

  it.each<[string, (socket: net.Socket) => void]>([
    ["says nothing", () => undefined],
    ["falls silent after its greeting", (socket) => void socket.write("220 here\r\n")],
    [
      "comes to no end with its answer",
      (socket) => {
        socket.write("220 here\r\n");
        const timer = setInterval(() => socket.write("250-still here\r\n"), 20);
        socket.on("close", () => clearInterval(timer));
      },
    ],
  ])("ends within its time with a server that %s", async (_, begin) => {
    const sockets = new Set<net.Socket>();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
      begin(socket);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { mailer, failures } = mailerTo(`smtp://127.0.0.1:${port}`, 300);
    const began = performance.now();
    expect(await mailer.send(mail)).toBe("failed");
    expect(performance.now() - began).toBeLessThan(3000);
    expect(failures).toHaveLength(1);
  });
});
