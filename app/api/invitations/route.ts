import * as z from "zod/mini";

import { handle } from "@/lib/http/handle";
import { letterheadFor } from "@/lib/http/letterhead";
import { readJson } from "@/lib/http/read-json";
import { Email } from "@/lib/services/people/account-input";
import { InviteInput, inviteMember } from "@/lib/services/people/invite";

const mostBytes = 4096;

/** With an address the link is sent there too. */
const Input = z.extend(InviteInput, { email: z.optional(Email) });

/** Answers with the link's token, which is told this once. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "member.manage", async (running) => {
    const { email, ...input } = await readJson(request, Input, mostBytes);
    const mail = email === undefined ? null : { to: email, ...(await letterheadFor(running, request)) };
    return Response.json(await inviteMember(running.ctx, input, mail), {
      status: 201,
      headers: { "cache-control": "no-store" },
    });
  });
}
