import { describe, expect, it } from "vitest";

import { readMailbox, readSmtpUrl } from "./mail-settings";

describe("a mail server's address", () => {
  it.each([
    [
      "smtp://mail.example.com",
      { host: "mail.example.com", port: 587, secure: false, requireTLS: false, auth: null },
    ],
    [
      "smtps://mail.example.com/",
      { host: "mail.example.com", port: 465, secure: true, requireTLS: false, auth: null },
    ],
    [
      "smtp://localhost:1025",
      { host: "localhost", port: 1025, secure: false, requireTLS: false, auth: null },
    ],
    ["smtp://[::1]:25", { host: "::1", port: 25, secure: false, requireTLS: false, auth: null }],
    [
      "smtps://studio%40example.com:p%40ss%3A%20%25@mail:2465",
      {
        host: "mail",
        port: 2465,
        secure: true,
        requireTLS: true,
        auth: { user: "studio@example.com", password: "p@ss: %" },
      },
    ],
    [
      "smtp://user:word@mail.example.com",
      {
        host: "mail.example.com",
        port: 587,
        secure: false,
        requireTLS: true,
        auth: { user: "user", password: "word" },
      },
    ],
    [
      "smtp://user:word@127.0.0.1:25",
      {
        host: "127.0.0.1",
        port: 25,
        secure: false,
        requireTLS: false,
        auth: { user: "user", password: "word" },
      },
    ],
  ])("is %s", (value, expected) => expect(readSmtpUrl(value)).toEqual(expected));

  it.each([
    "mail.example.com",
    "mail.example.com:587",
    "smtp:mail.example.com",
    "smtp://",
    "smtp:///mail",
    "https://mail.example.com",
    "smtp://mail.example.com/path",
    "smtp://mail.example.com?tls.rejectUnauthorized=false",
    "smtp://mail.example.com#x",
    "smtp://mail example.com",
    "smtp://mail.example.com:99999",
    "smtp://a%00b.example.com",
    "smtp://user@mail.example.com",
    "smtp://:password@mail.example.com",
    "smtp://user:100%@mail.example.com",
    "smtp://user:pa#ss@mail.example.com",
  ])("is not %s", (value) => expect(readSmtpUrl(value)).toBeNull());
});

describe("whom mails are from", () => {
  const address = "studio@example.com";

  it.each([
    [address, ""],
    [` ${address} `, ""],
    [`<${address}>`, ""],
    [`Our studio <${address}>`, "Our studio"],
    [`"Studio, Inc." <${address}>`, "Studio, Inc."],
    [`Büro für Film<${address}>`, "Büro für Film"],
  ])("is %s", (value, name) => expect(readMailbox(value)).toEqual({ name, address }));

  it.each([
    "studio",
    "Our studio",
    "Our studio <studio>",
    `Our studio ${address}`,
    `${address}, eve@example.com`,
    `Our studio <${address}>, eve@example.com`,
    `<${address}> <eve@example.com>`,
    `Our\r\nBcc: eve@example.com <${address}>`,
    `${address}\nBcc: eve@example.com`,
    `${"x".repeat(250)}@example.com`,
  ])("is not %j", (value) => expect(readMailbox(value)).toBeNull());
});
