import { describe, expect, it } from "vitest";

import type { MailOutcome } from "@/lib/domain/mail";
import { roles } from "@/lib/domain/permissions";
import type { Mail, Mailer } from "@/lib/mail/create-mailer";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { actingAs, auditOf, insertMember } from "@/lib/testing/people";
import { languages, type Language } from "@/lib/words/languages";

import type { Ctx } from "../context";
import { getInvitation } from "./accept-invitation";
import { inviteMember } from "./invite";
import { listInvitations } from "./list-invitations";
import type { Letterhead } from "./mail-link";
import { makeResetLink } from "./make-reset-link";
import { getResetLink } from "./reset-link";

const database = testDatabase();

const letterhead: Letterhead = { origin: "https://studio.example.com", language: "en" };
const to = "ana@example.com";
const input = { role: "creator", note: "Ana", days: 7 } as const;

/** A mailer that keeps what it is given, and looks at the studio in that moment. */
function keepingMailer(outcome: MailOutcome, look: () => Promise<void> = () => Promise.resolve()) {
  const mails: Mail[] = [];
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail);
      await look();
      return outcome;
    },
  };
  return { mails, mailer };
}

const inDatabase = (mailer: Mailer | null, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, mailer ? { mailer } : {});
const ownerIn = async (ctx: Ctx) => actingAs(ctx, await insertMember(ctx, "owner", { name: "Olive Owner" }));

describe("an invitation by mail", () => {
  it("tells who invites to which studio as what, the link, and until when it is good", () => {
    const { mailer, mails } = keepingMailer("sent");
    return inDatabase(mailer, async (ctx) => {
      const made = await inviteMember(await ownerIn(ctx), input, { ...letterhead, to });
      expect(made.mailed).toBe("sent");
      expect(mails).toEqual([
        {
          to,
          subject: "Invitation to the studio at studio.example.com",
          text: [
            "Olive Owner invites you to the Firstframe studio at studio.example.com, as Creator.",
            "Open this link to join:",
            `https://studio.example.com/invite/${made.token}`,
            "It is good once, until November 29, 2026 at 12:00 PM UTC.",
            "If you did not expect this e-mail, ignore it: nothing happens by itself.\n",
          ].join("\n\n"),
        },
      ]);
    });
  });

  it("goes out when the link is good already, and the log tells that it does, not where to", () => {
    const seen: unknown[] = [];
    const { mailer, mails } = keepingMailer("sent", async () => {
      const [, token = ""] = /\/invite\/(\S+)/.exec(mails[0]?.text ?? "") ?? [];
      seen.push(await getInvitation(looking, token));
    });
    let looking: Ctx;
    return inDatabase(mailer, async (ctx) => {
      looking = ctx;
      const { id } = await inviteMember(await ownerIn(ctx), input, { ...letterhead, to });
      expect(seen).toMatchObject([{ role: "creator" }]);
      const entries = await auditOf(ctx, id);
      expect(entries).toMatchObject([{ detail: { role: "creator", byMail: true } }]);
      expect(JSON.stringify(entries)).not.toContain(to);
    });
  });

  it("that could not be sent leaves the link as it was made", () => {
    const { mailer } = keepingMailer("failed");
    return inDatabase(mailer, async (ctx) => {
      const made = await inviteMember(await ownerIn(ctx), input, { ...letterhead, to });
      expect(made.mailed).toBe("failed");
      expect(await getInvitation(ctx, made.token)).not.toBeNull();
    });
  });

  it("is not sent where nobody asks for it", () => {
    const { mailer, mails } = keepingMailer("sent");
    return inDatabase(mailer, async (ctx) => {
      const made = await inviteMember(await ownerIn(ctx), input);
      expect(made.mailed).toBeNull();
      expect(mails).toEqual([]);
      expect(await auditOf(ctx, made.id)).toMatchObject([{ detail: { role: "creator" } }]);
    });
  });

  it("is refused in words where the server knows no mail server, and nothing is made", () =>
    inDatabase(null, async (ctx) => {
      const owner = await ownerIn(ctx);
      await expect(inviteMember(owner, input, { ...letterhead, to })).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringContaining("sends no e-mail") as string,
      });
      expect(await listInvitations(owner)).toEqual([]);
    }));

  it.each(
    (Object.keys(languages) as Language[]).flatMap((language) =>
      roles.map((role) => [language, role] as const),
    ),
  )("is written whole in %s for the role of %s, in a subject of one line", (language, role) => {
    const { mailer, mails } = keepingMailer("sent");
    return inDatabase(mailer, async (ctx) => {
      const made = await inviteMember(
        await ownerIn(ctx),
        { ...input, role },
        { ...letterhead, language, to },
      );
      expect(mails[0]?.text.split("\n\n")).toHaveLength(5);
      expect(mails[0]?.text).toContain(`\n\nhttps://studio.example.com/invite/${made.token}\n\n`);
      expect(mails[0]?.subject).toMatch(/^[^\p{Cc}]+ studio\.example\.com$/u);
    });
  });
});

describe("a link to a new password by mail", () => {
  it("goes to the member's own address", () => {
    const { mailer, mails } = keepingMailer("sent");
    return inDatabase(mailer, async (ctx) => {
      const cleo = await insertMember(ctx, "creator");
      const made = await makeResetLink(await ownerIn(ctx), cleo.id, { ...letterhead, language: "de" });
      expect(made.mailed).toBe("sent");
      expect(mails).toMatchObject([
        { to: cleo.email, subject: "Neues Passwort für das Studio auf studio.example.com" },
      ]);
      expect(mails[0]?.text).toContain("Olive Owner hat dir einen Link");
      expect(mails[0]?.text).toContain(`\n\nhttps://studio.example.com/reset/${made.token}\n\n`);
      expect(mails[0]?.text).toContain("bis 23. November 2026 um 12:00 UTC");
      expect(await getResetLink(ctx, made.token)).toMatchObject({ id: cleo.id });
      expect(await auditOf(ctx, cleo.id)).toMatchObject([{ detail: { byMail: true } }]);
    });
  });

  it("that could not be sent is good all the same", () => {
    const { mailer } = keepingMailer("failed");
    return inDatabase(mailer, async (ctx) => {
      const cleo = await insertMember(ctx, "creator");
      const made = await makeResetLink(await ownerIn(ctx), cleo.id, letterhead);
      expect(made.mailed).toBe("failed");
      expect(await getResetLink(ctx, made.token)).not.toBeNull();
    });
  });

  it("is refused where the server knows no mail server, and the one before stays good", () =>
    inDatabase(null, async (ctx) => {
      const cleo = await insertMember(ctx, "creator");
      const owner = await ownerIn(ctx);
      const before = await makeResetLink(owner, cleo.id);
      expect(before.mailed).toBeNull();
      await expect(makeResetLink(owner, cleo.id, letterhead)).rejects.toMatchObject({ code: "conflict" });
      expect(await getResetLink(ctx, before.token)).not.toBeNull();
    }));

  it("is not sent by who may not change the member", () => {
    const { mailer, mails } = keepingMailer("sent");
    return inDatabase(mailer, async (ctx) => {
      const owner = await insertMember(ctx, "owner");
      const admin = actingAs(ctx, await insertMember(ctx, "admin"));
      const refused = makeResetLink(admin, owner.id, letterhead);
      await expect(refused).rejects.toMatchObject({ code: "forbidden" });
      expect(mails).toEqual([]);
    });
  });
});
