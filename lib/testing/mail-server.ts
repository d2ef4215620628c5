import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as the server took it. */
export interface ReceivedMail {
  from: string;
  to: string[];
  /** With names in lower case. */
  headers: Record<string, string>;
  text: string;
  /** Who had signed in; null where nobody need. */
  user: string | null;
}

export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  port: number;
  mails: ReceivedMail[];
  stop(): Promise<void>;
}

interface MailServerOptions {
  /** Who may send; none: everybody may. */
  account?: { user: string; password: string };
  /** Offers to encrypt, with this certificate. */
  certificate?: { key: string; cert: string };
  /** Addresses that it takes nothing for. */
  refuses?: readonly string[];
}

const fromHex = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16))),
    "latin1",
  ).toString();
const fromBase64 = (text: string) => Buffer.from(text, "base64").toString();

/** A header's words that are not ASCII, as RFC 2047 writes them. */
function decodedHeader(value: string): string {
  const joined = value.replaceAll(/\?=\s+=\?/g, "?==?");
  return joined.replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toLowerCase() === "b" ? fromBase64(word) : fromHex(word.replaceAll("_", " ")),
  );
}

function decodedBody(encoding: string | undefined, body: string): string {
  if (encoding === "base64") return fromBase64(body);
  return encoding === "quoted-printable" ? fromHex(body.replaceAll("=\r\n", "")) : body;
}

/** A plain mail, taken apart. */
function readMail(raw: string): Pick<ReceivedMail, "headers" | "text"> {
  const [head = "", ...parts] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const [name = "", value = ""] = line.split(/: ?(.*)/s);
      return [name.toLowerCase(), decodedHeader(value)];
    }),
  );
  const text = decodedBody(headers["content-transfer-encoding"], parts.join("\r\n\r\n"));
  return { headers, text: text.replaceAll("\r\n", "\n") };
}

/** A mail server on the loopback that keeps what it takes. */
export async function startMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { account, certificate, refuses = [] } = options;
  const mails: ReceivedMail[] = [];
  const rules: SMTPServerOptions = {
    ...certificate,
    hideSTARTTLS: !certificate,
    authOptional: !account,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) => {
      const isOne = username === account?.user && password === account?.password;
      done(isOne ? null : new Error("unknown"), { user: username });
    },
    onRcptTo: ({ address }, _, done) => done(refuses.includes(address) ? new Error("nobody here") : null),
    onData: (stream, { envelope, user }, done) => {
      const take = async () => {
        const { mailFrom, rcptTo } = envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          ...readMail((await buffer(stream)).toString()),
          user: typeof user === "string" ? user : null,
        });
        done();
      };
      void take();
    },
  };
  const server = new SMTPServer(rules);
  server.on("error", () => undefined); // a client that goes in the middle of it
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const signIn = account
    ? `${encodeURIComponent(account.user)}:${encodeURIComponent(account.password)}@`
    : "";
  return {
    url: `smtp://${signIn}127.0.0.1:${port}`,
    port,
    mails,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
