import * as z from "zod/mini";

import { Password } from "@/lib/domain/password";

const nameLimits = { least: 1, most: 80 };
const mostEmailCharacters = 254;

/** What a person is called. Characters that write nothing, or turn the line around, would make two names look alike. */
export const PersonName = z
  .string()
  .check(
    z.trim(),
    z.minLength(nameLimits.least),
    z.maxLength(nameLimits.most),
    z.regex(/^[^\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]*$/u),
  );

export const Email = z.string().check(z.trim(), z.toLowerCase(), z.maxLength(mostEmailCharacters), z.email());

/** What someone gives to become a member. */
export const AccountInput = z.strictObject({ name: PersonName, email: Email, password: Password });
export type AccountInput = z.infer<typeof AccountInput>;
