import { AppError } from "@/lib/domain/errors";
import type { MailOutcome } from "@/lib/domain/mail";
import type { Role } from "@/lib/domain/permissions";
import type { Mailer } from "@/lib/mail/create-mailer";
import { sentence, wordsIn } from "@/lib/words/catalogue";
import type { Language } from "@/lib/words/languages";

import type { Ctx } from "../context";
import { requirePerson } from "./require-person";

/** What a mail is written under: the origin its link begins with, and its language. */
export interface Letterhead {
  origin: string;
  language: Language;
}

/** @throws AppError conflict where the server sends no mail. Ask it before a link is made. */
export function requireMailer({ mailer }: Pick<Ctx, "mailer">): Mailer {
  if (mailer) return mailer;
  throw new AppError(
    "conflict",
    sentence((t) => t("mail.none")),
  );
}

interface LinkToMail {
  about: "invitation" | "reset";
  /** A checked address. */
  to: string;
  /** A path of ours. */
  path: string;
  expiresAt: Date;
  /** What one is invited as. */
  role?: Role;
}

/** Sends a link that is committed already, so that whoever gets it can use it. Names stand in the text alone. */
export function mailLink(
  ctx: Ctx,
  { origin, language }: Letterhead,
  { about, to, path, expiresAt, role }: LinkToMail,
): Promise<MailOutcome> {
  const t = wordsIn(language);
  const { host } = new URL(origin);
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(expiresAt);
  const { name } = requirePerson(ctx);
  const lines = [
    t(`mail.${about}.by`, { name, host, role: role ? t(`roles.${role}.name`) : "" }),
    t(`mail.${about}.open`),
    origin + path,
    t(`mail.${about}.until`, { moment }),
    t(`mail.${about}.ignore`),
  ];
  return requireMailer(ctx).send({
    to,
    subject: t(`mail.${about}.subject`, { host }),
    text: `${lines.join("\n\n")}\n`,
  });
}
