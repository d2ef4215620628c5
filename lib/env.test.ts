import path from "node:path";

import { describe, expect, it } from "vitest";

import { EnvError, readEnv } from "./env";

function refusalOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error(`${JSON.stringify(source)} was accepted`);
}

const s3 = { S3_BUCKET: "media", S3_REGION: "eu", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "secret" };

describe("readEnv", () => {
  it("needs nothing: demo mode on this machine, in .data", () => {
    expect(readEnv({})).toEqual({
      port: 3000,
      listenHost: "127.0.0.1",
      dataDir: path.resolve(".data"),
      falKey: null,
      falOrigin: null,
      databaseUrl: null,
      monthlyCapMicros: null,
      generationCeilingMicros: null,
      listensBeyond: false,
      publicUrl: null,
      trustedProxies: [],
      oidc: null,
      mail: null,
      s3: null,
    });
  });

  it("takes an empty value as none", () => {
    const names = ["PORT", "LISTEN_HOST", "DATA_DIR", "FAL_KEY", "FAL_ORIGIN", "DATABASE_URL", "PUBLIC_URL"];
    const more = [
      "MONTHLY_CAP_USD",
      "GENERATION_CEILING_USD",
      "TRUSTED_PROXIES",
      "SMTP_URL",
      "MAIL_FROM",
      "S3_ENDPOINT",
      ...Object.keys(s3),
    ];
    const empty = Object.fromEntries([...names, ...more].map((name) => [name, ""]));
    expect(readEnv(empty)).toEqual(readEnv({}));
  });

  it.each([
    ["PORT", "1", { port: 1 }],
    ["PORT", "65535", { port: 65535 }],
    ["LISTEN_HOST", "localhost", { listenHost: "localhost", listensBeyond: false }],
    ["LISTEN_HOST", "127.8.0.1", { listenHost: "127.8.0.1", listensBeyond: false }],
    ["LISTEN_HOST", "::1", { listenHost: "::1", listensBeyond: false }],
    ["LISTEN_HOST", "0.0.0.0", { listenHost: "0.0.0.0", listensBeyond: true }],
    ["LISTEN_HOST", "::", { listenHost: "::", listensBeyond: true }],
    ["LISTEN_HOST", "10.0.0.5", { listenHost: "10.0.0.5", listensBeyond: true }],
    ["TRUSTED_PROXIES", "loopback", { trustedProxies: ["loopback"] }],
    ["TRUSTED_PROXIES", "10.0.0.5, fd00::/8", { trustedProxies: ["10.0.0.5", "fd00::/8"] }],
    ["TRUSTED_PROXIES", "10.0.0.0/255.0.0.0", { trustedProxies: ["10.0.0.0/255.0.0.0"] }],
    ["DATA_DIR", "elsewhere", { dataDir: path.resolve("elsewhere") }],
    ["DATA_DIR", "/srv/firstframe", { dataDir: path.resolve("/srv/firstframe") }],
    ["FAL_KEY", "id:secret", { falKey: "id:secret" }],
    ["DATABASE_URL", "postgres://u:p@db/x", { databaseUrl: "postgres://u:p@db/x" }],
    ["DATABASE_URL", "postgresql://db/x", { databaseUrl: "postgresql://db/x" }],
    ["MONTHLY_CAP_USD", "25", { monthlyCapMicros: 25_000_000 }],
    ["MONTHLY_CAP_USD", "0", { monthlyCapMicros: 0 }],
    ["GENERATION_CEILING_USD", "0.3", { generationCeilingMicros: 300_000 }],
    ["GENERATION_CEILING_USD", "1.000001", { generationCeilingMicros: 1_000_001 }],
  ])("takes %s=%s", (name, value, expected) => {
    expect(readEnv({ [name]: value })).toMatchObject(expected);
  });

  it.each([
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://localhost:4010/", "http://localhost:4010"],
    ["http://[::1]:4010", "http://[::1]:4010"],
    ["https://fal.example.com", "https://fal.example.com"],
  ])("takes FAL_ORIGIN=%s beside a key", (value, falOrigin) => {
    expect(readEnv({ FAL_KEY: "k", FAL_ORIGIN: value })).toMatchObject({ falOrigin });
  });

  it("takes S3 whole, with or without an endpoint", () => {
    const expected = { bucket: "media", region: "eu", accessKeyId: "id", secretAccessKey: "secret" };
    expect(readEnv(s3).s3).toEqual(expected);
    const endpoint = "http://127.0.0.1:9000";
    expect(readEnv({ ...s3, S3_ENDPOINT: endpoint }).s3).toEqual({ ...expected, endpoint });
  });

  const marked = "hush7391";
  it.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["PORT", "-1"],
    ["PORT", "0x10"],
    ["PORT", marked],
    ["LISTEN_HOST", "127.0.0.1.example.com"],
    ["LISTEN_HOST", "0.0.0.0.0"],
    ["LISTEN_HOST", "10.0.0.256"],
    ["LISTEN_HOST", "10.0.0.0/8"],
    ["LISTEN_HOST", `${marked}.example.com`],
    ["FAL_KEY", `${marked} with a blank`],
    ["FAL_KEY", `Key ${marked}`],
    ["FAL_KEY", `${marked}\n`],
    ["FAL_KEY", `${marked}é`],
    ["DATABASE_URL", `mysql://u:${marked}@db/x`],
    ["DATABASE_URL", `u:${marked}@db`],
    ["MONTHLY_CAP_USD", "-1"],
    ["MONTHLY_CAP_USD", "1e3"],
    ["MONTHLY_CAP_USD", "25,50"],
    ["MONTHLY_CAP_USD", "$25"],
    ["MONTHLY_CAP_USD", "0.0000001"],
    ["MONTHLY_CAP_USD", "Infinity"],
    ["GENERATION_CEILING_USD", marked],
    ["GENERATION_CEILING_USD", "12345678"],
    ["PUBLIC_URL", `http://${marked}.example.com`],
    ["PUBLIC_URL", "studio.example.com"],
    ["TRUSTED_PROXIES", marked],
    ["TRUSTED_PROXIES", `${marked}.example.com`],
    ["TRUSTED_PROXIES", "10.0.0.0/99"],
    ["TRUSTED_PROXIES", "10.0.0.0/0"],
    ["TRUSTED_PROXIES", "::1/129"],
    ["TRUSTED_PROXIES", "10.0.0.5,"],
    ["TRUSTED_PROXIES", "10.0.0.5 10.0.0.6"],
    ["TRUSTED_PROXIES", "true"],
    ["SMTP_URL", `https://u:${marked}@mail.example.com`],
    ["SMTP_URL", `smtp://u:${marked}%@mail.example.com`],
    ["SMTP_URL", `smtps://u:${marked}@mail.example.com/path`],
    ["SMTP_URL", `${marked}@mail.example.com`],
    ["MAIL_FROM", marked],
    ["MAIL_FROM", `Studio\r\nBcc: ${marked}@example.com <a@example.com>`],
    ["S3_ENDPOINT", `ftp://${marked}`],
  ])("refuses %s=%s with a sentence that names it and never its value", (name, value) => {
    const sentence = refusalOf({ [name]: value });
    expect(sentence).toMatch(new RegExp(`^${name} .*\\.$`, "s"));
    expect(sentence).not.toContain(value);
    expect(sentence).not.toContain(marked);
    expect(sentence).not.toContain("undefined");
  });

  it.each([
    `http://${marked}.example.com`,
    `http://u:${marked}@127.0.0.1:4010`,
    `http://127.0.0.1:4010/${marked}`,
    `http://127.0.0.1:4010?${marked}`,
    `http://127.0.0.1:4010#${marked}`,
    `http://127.0.0.1.${marked}`,
    `ftp://${marked}`,
    marked,
  ])("refuses FAL_ORIGIN=%s: the key would go astray", (value) => {
    const sentence = refusalOf({ FAL_KEY: "key-91", FAL_ORIGIN: value });
    expect(sentence).toMatch(/^FAL_ORIGIN .*\.$/);
    expect(sentence).not.toContain(marked);
    expect(sentence).not.toContain("key-91");
  });

  it("refuses FAL_ORIGIN without a key", () => {
    expect(refusalOf({ FAL_ORIGIN: "http://127.0.0.1:4010" })).toMatch(/FAL_ORIGIN.*FAL_KEY/);
  });

  it("takes a mail server and whom mails are from together", () => {
    const SMTP_URL = "smtps://u:p%40ss@mail.example.com";
    expect(readEnv({ SMTP_URL, MAIL_FROM: "Studio <studio@example.com>" }).mail).toEqual({
      server: {
        host: "mail.example.com",
        port: 465,
        secure: true,
        requireTLS: true,
        auth: { user: "u", password: "p@ss" },
      },
      from: { name: "Studio", address: "studio@example.com" },
    });
  });

  it.each([{ SMTP_URL: `smtp://u:${marked}@mail.example.com` }, { MAIL_FROM: `${marked}@example.com` }])(
    "refuses %j alone",
    (half) => {
      const sentence = refusalOf(half);
      expect(sentence).toBe("SMTP_URL and MAIL_FROM belong together. Set both, or neither.");
    },
  );

  it.each(Object.keys(s3).filter((name) => name !== "S3_BUCKET"))("refuses a bucket without %s", (name) => {
    const sentence = refusalOf({ ...s3, [name]: "" });
    expect(sentence).toContain(name);
    expect(sentence).not.toContain("secret ");
  });
});
