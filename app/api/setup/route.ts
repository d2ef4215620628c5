import { timingSafeEqual } from "node:crypto";

import * as z from "zod/mini";

import { signInByPassword } from "@/lib/auth/sign-in";
import { AppError } from "@/lib/domain/errors";
import { handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import type { Runtime } from "@/lib/runtime";
import { AccountInput } from "@/lib/services/people/account-input";
import { setUpStudio } from "@/lib/services/people/set-up";
import { sentence } from "@/lib/words/catalogue";

const mostBytes = 4096;
const mostCode = 200;

const SetUpInput = z.extend(AccountInput, { code: z.optional(z.string().check(z.maxLength(mostCode))) });

/** On this machine alone whoever sits at it may; elsewhere it takes the code that the server printed. */
function requireCode({ door, setUpCode }: Runtime, code = ""): void {
  if (door.isSolo()) return;
  const [given, wanted] = [Buffer.from(code), Buffer.from(setUpCode)];
  if (given.length === wanted.length && timingSafeEqual(given, wanted)) return;
  const msg = sentence((t) => t("errors.wrongCode"));
  throw new AppError("forbidden", msg, [{ loc: ["body", "code"], msg, type: "wrong_code" }]);
}

/** Makes the first person the owner, and signs them in. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async (running) => {
    const { auth, ctx, door } = running;
    const { code, ...account } = await readJson(request, SetUpInput, mostBytes);
    if (!door.hasMembers()) requireCode(running, code);
    await setUpStudio(ctx, account);
    await door.look();
    const cookies = await signInByPassword(auth, account, request.headers);
    return withCookies({}, cookies ?? new Headers(), 201);
  });
}
