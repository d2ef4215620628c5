import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Password } from "@/lib/domain/password";

import { AccountInput, Email, PersonName } from "./account-input";

const ok = (schema: typeof PersonName, value: unknown) => schema.safeParse(value).success;

describe("a password", () => {
  it.each([
    "three plain words",
    "x".repeat(10),
    "x".repeat(128),
    "          ",
    "пароль пароль",
    "🙂".repeat(10),
  ])("may be %j: long enough is good enough", (password) => expect(ok(Password, password)).toBe(true));

  it.each(["", "x".repeat(9), "x".repeat(129), "🙂🙂🙂🙂🙂🙂🙂🙂🙂", null, 1_234_567_890, ["x".repeat(10)]])(
    "may not be %j",
    (password) => expect(ok(Password, password)).toBe(false),
  );

  it("is taken as it is: no blank is cut off and no letter changed", () => {
    expect(Password.parse("  Three Words ")).toBe("  Three Words ");
  });
});

describe("a name", () => {
  it.each([
    ["Ada", "Ada"],
    ["  Ada Lovelace  ", "Ada Lovelace"],
    ["O’Neill-Smith", "O’Neill-Smith"],
    ["李小龍", "李小龍"],
    ["<b>Ada</b>", "<b>Ada</b>"],
    ["x".repeat(80), "x".repeat(80)],
  ])("may be %j", (written, name) => {
    expect(PersonName.parse(written)).toBe(name);
  });

  it.each([
    "",
    "   ",
    "x".repeat(81),
    "Ada\nLovelace",
    "Ada\0",
    "Ada\u001b[31m",
    "Ada\u200b",
    "\u202eadA",
    "Ada\u2066x\u2069",
    "\ufeff",
    "Ada\ud800",
    null,
    7,
  ])("may not be %j, which writes nothing, turns the line around or breaks it", (name) => {
    expect(ok(PersonName, name)).toBe(false);
  });

  it("never holds a control character, whatever is sent", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        const parsed = PersonName.safeParse(written);
        expect(parsed.success ? parsed.data : "Ada").toMatch(/^[^\p{Cc}]{1,80}$/u);
      }),
    );
  });
});

describe("an e-mail address", () => {
  it("is the same in whatever case and with whatever blanks around it", () => {
    expect(Email.parse("  Ada@Example.COM ")).toBe("ada@example.com");
  });

  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "a b@example.com",
    "ada@example.com\nbcc:x@y.zz",
    "ada@exa mple.com",
  ])("is not %j", (email) => expect(ok(Email, email)).toBe(false));

  it("is at most 254 characters", () => {
    expect(ok(Email, `${"x".repeat(243)}@example.com`)).toBe(false);
  });
});

describe("an account", () => {
  const account = { name: "Ada", email: "ada@example.com", password: "three plain words" };

  it.each(["role", "id", "removedAt", "emailVerified", "monthlyCapMicros", "__proto__x"])(
    "says nothing of its %s: that is not for whoever joins to choose",
    (field) => {
      expect(AccountInput.safeParse({ ...account, [field]: "owner" }).success).toBe(false);
    },
  );

  it("is whole", () => {
    expect(AccountInput.parse(account)).toEqual(account);
    for (const field of Object.keys(account)) {
      const { [field as "name"]: _, ...rest } = account;
      expect(AccountInput.safeParse(rest).success).toBe(false);
    }
  });
});
