import { describe, expect, it } from "vitest";

import { testDatabase, testNow, withRollback, type CtxParts } from "@/lib/testing/database";
import {
  entriesOf,
  expectBalanced,
  insertGeneration,
  insertImage,
  requireRow,
} from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { recordEntry } from "../spend/record";
import { recoverSubmits } from "./recover";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);

type Fields = NonNullable<Parameters<typeof insertGeneration>[2]>;

/** A generation whose reservation stands, as a submit leaves it. */
async function left(ctx: Ctx, fields: Fields) {
  const row = await insertGeneration(ctx, await insertImage(ctx), fields);
  await recordEntry(ctx, { generation: row, kind: "reserve", micros: row.reservedMicros, verified: false });
  return row;
}
const kindsOf = async (ctx: Ctx, id: string) => (await entriesOf(ctx, id)).map(({ kind }) => kind);

describe("recoverSubmits", () => {
  it("releases what was never sent", () =>
    inDatabase(async (ctx) => {
      const { id } = await left(ctx, { submitStep: "intended", createdAt: new Date(testNow.getTime() - 1) });
      await recoverSubmits(ctx, { alone: true });
      expect(await requireRow(ctx, id)).toMatchObject({
        status: "failed",
        errorType: "not_sent",
        submitStep: "answered",
        submitAnswer: { status: 409 },
      });
      expect(await kindsOf(ctx, id)).toEqual(["reserve", "release"]);
      await expectBalanced(ctx);
    }));

  it("cannot tell of what may have been sent: it stays reserved, and nothing is sent again", () =>
    inDatabase(async (ctx) => {
      const { id } = await left(ctx, { submitStep: "sending", createdAt: new Date(testNow.getTime() - 1) });
      await recoverSubmits(ctx, { alone: true }); // a call to fal would fail: this test gave no client
      expect(await requireRow(ctx, id)).toMatchObject({
        status: "unconfirmed",
        errorType: "stopped_while_sending",
        submitStep: "answered",
        submitAnswer: { status: 409, body: { detail: [{ type: "unconfirmed" }] } },
      });
      expect(await kindsOf(ctx, id)).toEqual(["reserve"]);
    }));

  it("leaves alone what fal has, and what has come to its end", () =>
    inDatabase(async (ctx) => {
      const past = new Date(testNow.getTime() - 3_600_000);
      const rows = [
        await left(ctx, { requestId: "abcdefgh", createdAt: past }),
        await left(ctx, { requestId: "abcdefgi", status: "generating", createdAt: past }),
        await left(ctx, { status: "unconfirmed", createdAt: past }),
        await left(ctx, { status: "completed", requestId: "abcdefgj", createdAt: past }),
        await left(ctx, { status: "cancelled", submitStep: "intended", createdAt: past }),
      ];
      await recoverSubmits(ctx, { alone: true });
      for (const row of rows) expect(await requireRow(ctx, row.id)).toEqual(row);
    }));

  it("leaves to other processes what they may be sending, and decides it when they cannot any more", () =>
    inDatabase(async (ctx) => {
      const { id } = await left(ctx, { submitStep: "sending" });
      const after = (minutes: number) => ({
        ...ctx,
        now: () => new Date(testNow.getTime() + minutes * 60_000 + 1),
      });
      await recoverSubmits(after(9), { alone: false });
      expect(await requireRow(ctx, id)).toMatchObject({ status: "queued", submitStep: "sending" });
      await recoverSubmits(after(10), { alone: false });
      expect(await requireRow(ctx, id)).toMatchObject({ status: "unconfirmed" });
    }));

  it.each([
    [true, null],
    [false, "dead"],
  ])("alone: %s, a dead process's leases are %j", (alone, leaseOwner) =>
    inDatabase(async (ctx) => {
      const lease = { leaseOwner: "dead", leaseUntil: new Date(testNow.getTime() + 1000) };
      const { id } = await left(ctx, { requestId: "abcdefgh", ...lease });
      await recoverSubmits(ctx, { alone });
      expect(await requireRow(ctx, id)).toMatchObject({ leaseOwner });
    }),
  );
});
