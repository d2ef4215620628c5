import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { committedCtx, insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { listChangesSince } from "../generations/list-changes";
import { createProject } from "./create";
import { deleteProject } from "./delete";
import { listProjects } from "./list";
import { renameProject } from "./rename";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const names = async (ctx: Ctx) => (await listProjects(ctx)).map(({ name }) => name);
const taken = { code: "conflict", detail: [{ loc: ["body", "name"], type: "name_taken" }] };

describe("projects", () => {
  it("are listed by their names, as they were made or renamed", () =>
    inDatabase(async (ctx) => {
      const kites = await createProject(ctx, { name: "  Kites \n 2026 " });
      expect(kites).toMatchObject({ name: "Kites 2026", createdAt: testNow.toISOString() });
      await createProject(ctx, { name: "dunes" });
      expect(await names(ctx)).toEqual(["dunes", "Kites 2026"]);
      expect(await renameProject(ctx, kites.id, { name: "Balloons" })).toEqual({
        ...kites,
        name: "Balloons",
      });
      expect(await names(ctx)).toEqual(["Balloons", "dunes"]);
    }));

  it("never have names that differ only in capitals; one may change the capitals of its own", () =>
    inDatabase(async (ctx) => {
      const kites = await createProject(ctx, { name: "Kites" });
      const dunes = await createProject(ctx, { name: "Dunes" });
      await expect(createProject(ctx, { name: "KITES" })).rejects.toMatchObject(taken);
      await expect(renameProject(ctx, dunes.id, { name: "kites" })).rejects.toMatchObject(taken);
      expect(await renameProject(ctx, kites.id, { name: "KITES" })).toMatchObject({ name: "KITES" });
      expect(await names(ctx)).toEqual(["Dunes", "KITES"]);
    }));

  it("are made once where two people make the same one at the same moment", async () => {
    const ctx = committedCtx(database());
    const made = await Promise.allSettled(
      ["Kites", "kites", "KITES"].map((name) => createProject(ctx, { name })),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await listProjects(ctx)).toHaveLength(1);
  });

  it.each(["", " ", "x".repeat(81), "a\0b"])("are not called %j", (name) =>
    inDatabase(async (ctx) => {
      const refused = { code: "invalid_input", detail: [{ loc: ["body", "name"] }] };
      await expect(createProject(ctx, { name })).rejects.toMatchObject(refused);
      await expect(renameProject(ctx, randomUUID(), { name })).rejects.toMatchObject(refused);
    }),
  );

  it("leave their generations behind when they are deleted, and every stream hears of it", () =>
    inDatabase(async (ctx) => {
      const { id: projectId } = await createProject(ctx, { name: "Kites" });
      const imageId = await insertImage(ctx);
      const inside = await insertGeneration(ctx, imageId, { projectId });
      const outside = await insertGeneration(ctx, imageId);
      await deleteProject(ctx, projectId);
      expect(await listProjects(ctx)).toEqual([]);
      expect(await listChangesSince(ctx, outside.sequence)).toMatchObject([
        { sequence: outside.sequence + 1, generation: { id: inside.id, projectId: null } },
      ]);
    }));

  it("that are gone can be neither renamed nor deleted", () =>
    inDatabase(async (ctx) => {
      const gone = { code: "not_found" };
      await expect(renameProject(ctx, randomUUID(), { name: "Kites" })).rejects.toMatchObject(gone);
      await expect(deleteProject(ctx, randomUUID())).rejects.toMatchObject(gone);
    }));
});
