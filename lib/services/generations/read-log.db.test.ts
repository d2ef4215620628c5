import { randomUUID } from "node:crypto";

import { expect, it } from "vitest";

import { StatusReply } from "@/lib/domain/fal-contract";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { followed, insertGeneration, insertImage, submitted } from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes } from "@/lib/testing/simulated-fal";

import { readGenerationLog } from "./read-log";

const database = testDatabase();

it("gives fal's lines in their order, and none before there are any", () =>
  withRollback(database(), async (ctx) => {
    const imageId = await insertImage(ctx);
    const logs = [
      { message: "Loading", timestamp: "2026-11-22T12:00:00Z", level: "INFO" },
      { message: "Step 1 of 28" },
    ];
    const { id } = await insertGeneration(ctx, imageId, { logs });
    expect(await readGenerationLog(ctx, id)).toEqual({
      lines: [{ message: "Loading", timestamp: "2026-11-22T12:00:00Z" }, { message: "Step 1 of 28" }],
    });
    const fresh = await insertGeneration(ctx, imageId);
    expect(await readGenerationLog(ctx, fresh.id)).toEqual({ lines: [] });
  }));

it("ends with fal's last line", async () => {
  await smallVideoBytes();
  const { fal } = simulateFal();
  await withRollback(
    database(),
    async (ctx) => {
      const { id, row } = await submitted(ctx);
      await followed(ctx, row);
      const { body } = await fal.status(row.requestId ?? "", AbortSignal.timeout(5000));
      const said = StatusReply.parse(body).logs ?? [];
      expect(said.length).toBeGreaterThan(1);
      const { lines } = await readGenerationLog(ctx, id);
      expect(lines.map(({ message }) => message)).toEqual(said.map(({ message }) => message));
    },
    { fal },
  );
});

it("knows nobody else's: an unknown id and the other mode's are not found", () =>
  withRollback(database(), async (ctx) => {
    const { id } = await insertGeneration(ctx, await insertImage(ctx));
    await expect(readGenerationLog({ ...ctx, mode: "live" }, id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(readGenerationLog(ctx, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  }));
