import "server-only";
import { createTransport } from "nodemailer";

import type { MailOutcome } from "@/lib/domain/mail";
import type { Mailbox, MailServer } from "@/lib/domain/mail-settings";

export interface Mail {
  /** One address, checked by whoever sends. */
  to: string;
  subject: string;
  text: string;
}

/** Hands mails to a mail server, one at a time and once. */
export interface Mailer {
  send(mail: Mail): Promise<MailOutcome>;
}

/** Why a mail was not taken: the connection's or the library's code, and the server's own. None names anybody. */
export interface MailFailure {
  code: string;
  responseCode: number | null;
}

interface MailerOptions {
  server: MailServer;
  from: Mailbox;
  onFailure: (failure: MailFailure) => void;
  /** How long the server may be silent; all of it may take three times as long. */
  timeoutMs?: number;
}

const usualTimeoutMs = 10_000;
const wholeTimeouts = 3;

function failureOf(error: unknown): MailFailure {
  const { code, originalCode = code, responseCode } = error as Record<string, unknown>;
  return {
    code: typeof originalCode === "string" ? originalCode : "unknown",
    responseCode: typeof responseCode === "number" ? responseCode : null,
  };
}

/** Encrypts wherever the server offers it, and then trusts only a certificate that is good. */
export function createMailer({
  server: { auth, ...server },
  from,
  onFailure,
  timeoutMs = usualTimeoutMs,
}: MailerOptions): Mailer {
  const transport = createTransport({
    ...server,
    ...(auth ? { auth: { user: auth.user, pass: auth.password } } : {}),
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          headers: { "Auto-Submitted": "auto-generated" },
          signal: AbortSignal.timeout(timeoutMs * wholeTimeouts),
        });
        return "sent";
      } catch (error) {
        onFailure(failureOf(error));
        return "failed";
      }
    },
  };
}
