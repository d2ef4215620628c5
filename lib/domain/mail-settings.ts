import * as z from "zod/mini";

/** Where mails are handed over. */
export interface MailServer {
  host: string;
  port: number;
  /** Whether the connection is encrypted from its first byte on. */
  secure: boolean;
  /** Whether nothing is said before it is encrypted: a password leaves this machine in no other way. */
  requireTLS: boolean;
  auth: { user: string; password: string } | null;
}

/** Whom mails are from; the name may be empty. */
export interface Mailbox {
  name: string;
  address: string;
}

const protocols = ["smtp:", "smtps:"];
const ports = { submission: 587, submissions: 465 };
const hostName = /^[\w.-]+$/;
const thisMachine = /^(localhost|127\.[\d.]+|::1)$/;
const ipv6 = /^\[([\da-f:.]+)\]$/i;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A mail server's address, `smtps://user:password@mail.example.com`; null where it is none, or has more to it. */
export function readSmtpUrl(value: string): MailServer | null {
  if (!URL.canParse(value)) return null;
  const { protocol, hostname, port, pathname, search, hash, username, password } = new URL(value);
  const host = ipv6.exec(hostname)?.[1] ?? hostname;
  const isAlone = (pathname === "" || pathname === "/") && !search && !hash;
  if (!protocols.includes(protocol) || !isAlone || !(hostName.test(host) || ipv6.test(hostname))) return null;
  const auth = { user: decoded(username), password: decoded(password) };
  if (auth.user === null || auth.password === null || !auth.user !== !auth.password) return null;
  const secure = protocol === "smtps:";
  return {
    host,
    port: Number(port) || (secure ? ports.submissions : ports.submission),
    secure,
    requireTLS: auth.user !== "" && !thisMachine.test(host),
    auth: auth.user ? { user: auth.user, password: auth.password } : null,
  };
}

const mailbox = /^(?:"?([^<>"\p{Cc}]*?)"?\s*<([^<>]+)>|([^<>]+))$/u;
const Address = z.string().check(z.maxLength(254), z.email());

/** `studio@example.com`, or with a name before it: `The studio <studio@example.com>`; null where it is neither. */
export function readMailbox(value: string): Mailbox | null {
  const [, name = "", named, alone] = mailbox.exec(value.trim()) ?? [];
  const { data: address } = Address.safeParse(named ?? alone);
  return address === undefined ? null : { name: name.trim(), address };
}
