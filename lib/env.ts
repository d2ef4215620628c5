import "server-only";
import { isIP } from "node:net";
import path from "node:path";

import { compile } from "proxy-addr";
import * as z from "zod/mini";

import { type Mailbox, type MailServer, readMailbox, readSmtpUrl } from "@/lib/domain/mail-settings";
import type { Micros } from "@/lib/domain/price";

/** A value of the environment that the server cannot start with; the message is the sentence to show. */
export class EnvError extends Error {}

const blankIsNone = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodMiniType>(schema: T) => z.pipe(z.transform(blankIsNone), z.optional(schema));

const url = (protocols: string[]) =>
  z.string().check(
    z.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
      error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    }),
  );

const dollarsError = { error: "must be an amount in dollars, such as 25 or 2.50" };
const dollars = z.pipe(
  z.string().check(z.regex(/^\d{1,7}(\.\d{1,6})?$/, dollarsError)),
  z.transform((value): Micros => Math.round(Number(value) * 1e6)),
);

const proxiesError = {
  error: "must be addresses or ranges with commas between them, such as 10.0.0.5 or 10.0.0.0/8, or loopback",
};
/** Whether whoever reads them with each request takes them. */
function areRanges(proxies: string[]): boolean {
  try {
    compile(proxies);
    return true;
  } catch {
    return false;
  }
}
const proxies = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value: string) => value.split(",").map((part) => part.trim())),
  ),
  z.array(z.string()).check(z.refine(areRanges, proxiesError)),
);

/** What a reader makes of a text; refused where it makes nothing of it. */
const readBy = <T>(read: (value: string) => T | null, error: string) =>
  z.pipe(z.string().check(z.refine((value) => read(value) !== null, { error })), z.transform(read));
const smtpError =
  "must be a mail server's address alone, such as smtps://user:password@mail.example.com, where an @ in the password is written %40 and a % is written %25";
const mailFromError = "must be an address, such as studio@example.com or Our studio <studio@example.com>";

const portError = { error: "must be a port, a whole number from 1 to 65535" };

const Variables = z.object({
  PORT: optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,5}$/, portError)),
      z.pipe(z.transform(Number), z.int().check(z.minimum(1, portError), z.maximum(65535, portError))),
    ),
  ),
  LISTEN_HOST: optional(z.string()),
  DATA_DIR: optional(z.string()),
  FAL_KEY: optional(
    z.string().check(z.regex(/^[\x21-\x7e]+$/, { error: "must be one word, as fal's dashboard shows it" })),
  ),
  FAL_ORIGIN: optional(url(["http:", "https:"])),
  DATABASE_URL: optional(url(["postgres:", "postgresql:"])),
  MONTHLY_CAP_USD: optional(dollars),
  GENERATION_CEILING_USD: optional(dollars),
  PUBLIC_URL: optional(url(["https:"])),
  TRUSTED_PROXIES: optional(proxies),
  OIDC_ISSUER: optional(url(["http:", "https:"])),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_NAME: optional(z.string().check(z.maxLength(40, { error: "must be at most 40 characters" }))),
  SMTP_URL: optional(readBy(readSmtpUrl, smtpError)),
  MAIL_FROM: optional(readBy(readMailbox, mailFromError)),
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(url(["http:", "https:"])),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
});

export interface Env {
  port: number;
  listenHost: string;
  dataDir: string;
  /** None: demo mode. */
  falKey: string | null;
  falOrigin: string | null;
  databaseUrl: string | null;
  monthlyCapMicros: Micros | null;
  generationCeilingMicros: Micros | null;
  /** Whether other machines can reach the port. */
  listensBeyond: boolean;
  /** The origin people and fal's webhooks reach it by. */
  publicUrl: string | null;
  /** Addresses and ranges of the proxies whose X-Forwarded-For says where a request comes from. */
  trustedProxies: string[];
  /** The provider that members may sign in at. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** Where mails are handed over, and whom they are from; none: nothing is sent. */
  mail: { server: MailServer; from: Mailbox } | null;
  s3: {
    bucket: string;
    endpoint?: string;
    region: string;
    accessKeyId: string;
    secretAccessKey: string;
  } | null;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

function refuse(sentence: string): never {
  throw new EnvError(sentence);
}

/** What members sign in and are written to by. */
function checkPeople(vars: z.infer<typeof Variables>): void {
  const oidc = [vars.OIDC_ISSUER, vars.OIDC_CLIENT_ID, vars.OIDC_CLIENT_SECRET].filter(Boolean).length;
  if (oidc > 0 && oidc < 3) {
    refuse("OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together. Set all three, or none.");
  }
  if (vars.OIDC_ISSUER) {
    const { protocol, hostname, search, hash, username } = new URL(vars.OIDC_ISSUER);
    if (protocol === "http:" && !loopback.test(hostname)) {
      refuse("OIDC_ISSUER must use https, or be on this machine: its secret would travel unprotected.");
    }
    if (search || hash || username) {
      refuse(
        "OIDC_ISSUER must be the provider's address alone, such as https://login.example.com/realms/team.",
      );
    }
  }
  if (!vars.SMTP_URL !== !vars.MAIL_FROM) {
    refuse("SMTP_URL and MAIL_FROM belong together. Set both, or neither.");
  }
}

function checkTogether(vars: z.infer<typeof Variables>): void {
  if (vars.LISTEN_HOST && !loopback.test(vars.LISTEN_HOST) && !isIP(vars.LISTEN_HOST)) {
    refuse("LISTEN_HOST must be an address of this machine, such as 0.0.0.0 for all of them, or localhost.");
  }
  if (vars.FAL_ORIGIN && !vars.FAL_KEY) {
    refuse("FAL_ORIGIN is set but FAL_KEY is not. Set FAL_KEY too, or unset FAL_ORIGIN for demo mode.");
  }
  if (vars.FAL_ORIGIN) {
    const origin = new URL(vars.FAL_ORIGIN);
    if (origin.pathname !== "/" || origin.search || origin.hash || origin.username || origin.password) {
      refuse("FAL_ORIGIN must be an origin alone, such as http://127.0.0.1:4010, with no path behind it.");
    }
    if (origin.protocol === "http:" && !loopback.test(origin.hostname)) {
      refuse("FAL_ORIGIN must use https, or be on this machine: the fal key would travel unprotected.");
    }
  }
  checkPeople(vars);
  if (vars.S3_BUCKET && !(vars.S3_REGION && vars.S3_ACCESS_KEY_ID && vars.S3_SECRET_ACCESS_KEY)) {
    refuse("S3_BUCKET needs S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY beside it.");
  }
}

function oidcOf(vars: z.infer<typeof Variables>): Env["oidc"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = vars;
  if (!issuer || !clientId || !clientSecret) return null;
  const name = vars.OIDC_NAME ?? new URL(issuer).hostname;
  return { issuer: issuer.replace(/\/$/, ""), clientId, clientSecret, name };
}

/** Reads and checks the environment. @throws EnvError with one sentence that names the variable, never its value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = Variables.safeParse(source);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    refuse(`${issue?.path.join(".") ?? "The environment"} ${issue?.message ?? "is wrong"}.`);
  }
  const vars = parsed.data;
  checkTogether(vars);
  const { S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = vars;
  return {
    port: vars.PORT ?? 3000,
    listenHost: vars.LISTEN_HOST ?? "127.0.0.1",
    dataDir: path.resolve(/* turbopackIgnore: true */ process.cwd(), vars.DATA_DIR ?? ".data"),
    falKey: vars.FAL_KEY ?? null,
    falOrigin: vars.FAL_ORIGIN ? new URL(vars.FAL_ORIGIN).origin : null,
    databaseUrl: vars.DATABASE_URL ?? null,
    monthlyCapMicros: vars.MONTHLY_CAP_USD ?? null,
    generationCeilingMicros: vars.GENERATION_CEILING_USD ?? null,
    listensBeyond: vars.LISTEN_HOST !== undefined && !loopback.test(vars.LISTEN_HOST),
    publicUrl: vars.PUBLIC_URL ? new URL(vars.PUBLIC_URL).origin : null,
    trustedProxies: vars.TRUSTED_PROXIES ?? [],
    oidc: oidcOf(vars),
    mail: vars.SMTP_URL && vars.MAIL_FROM ? { server: vars.SMTP_URL, from: vars.MAIL_FROM } : null,
    s3:
      bucket && region && id && secret
        ? {
            bucket,
            ...(vars.S3_ENDPOINT ? { endpoint: vars.S3_ENDPOINT } : {}),
            region,
            accessKeyId: id,
            secretAccessKey: secret,
          }
        : null,
  };
}

/** The environment of this process. Next replaces nothing here: the values are read when it is called. */
export function env(): Env {
  return readEnv(process.env);
}
