import type { Database } from "@/lib/db/client";
import type { Mode } from "@/lib/domain/generation";
import type { ModelInput } from "@/lib/domain/model-input";
import type { FalClient, SubmitOutcome } from "@/lib/fal/client";
import type { Ctx } from "@/lib/services/context";
import { cancelGeneration } from "@/lib/services/generations/cancel";
import { resolveGeneration } from "@/lib/services/generations/resolve";

import { committedCtx, followed, requireRow, submitted } from "./generations";
import { simulateFal, type SimulatedFal } from "./simulated-fal";

/** The studio in one mode, with a fal of its own and a clock that the test moves. */
export interface Studio {
  ctx: Ctx;
  fal: SimulatedFal;
  /** Of the requests that fal took: whose they are. */
  takenFor: Map<string, string>;
  /** Of the next submits: the answer is lost before or after fal took it. */
  lose: (when: "before" | "after" | null) => void;
}

export async function openStudio(database: Database, mode: Mode, now: () => Date): Promise<Studio> {
  const simulated = simulateFal({ now });
  await simulated.steer("settings", { tagsInHistory: true });
  const takenFor = new Map<string, string>();
  let losing: "before" | "after" | null = null;
  const fal: FalClient = {
    ...simulated.fal,
    async submit(input, options): Promise<SubmitOutcome> {
      const when = losing;
      const nothing: SubmitOutcome = { kind: "ambiguous", reason: "TimeoutError" };
      if (when === "before") return nothing;
      const outcome = await simulated.fal.submit(input, options);
      if (outcome.kind === "accepted") takenFor.set(outcome.reply.request_id, options.tag);
      return when === "after" ? nothing : outcome;
    },
  };
  const ctx = committedCtx(database, { mode, fal, now });
  return { ctx, fal: simulated, takenFor, lose: (when) => (losing = when) };
}

/** fal does not say what it billed. */
function unsaid(ctx: Ctx): Ctx {
  const result: FalClient["result"] = async (...parameters) => ({
    ...(await ctx.fal.result(...parameters)),
    billableUnits: null,
  });
  return { ...ctx, fal: { ...ctx.fal, result } };
}

const critic = { enable_agentic_generation: true, agentic_samples_per_iteration: 2 };

async function lost(studio: Studio, when: "before" | "after", fields: Partial<ModelInput>) {
  studio.lose(when);
  const { id } = await submitted(studio.ctx, fields).finally(() => studio.lose(null));
  return id;
}

type Event = (studio: Studio, fields: Partial<ModelInput>, pass: (hours: number) => void) => Promise<string>;

/** What can become of a generation. Each answers its id; the ones left open go on at the end of the month. */
export const events: Record<string, Event> = {
  async "fal says what it billed"({ ctx }, fields) {
    const { row, id } = await submitted(ctx, fields);
    await followed(ctx, row);
    return id;
  },
  async "fal does not say what it billed"({ ctx }, fields) {
    const { row, id } = await submitted(ctx, fields);
    await followed(unsaid(ctx), row);
    return id;
  },
  async "a critic stops early or not"({ ctx }, fields) {
    const { row, id } = await submitted(ctx, { ...fields, ...critic });
    await followed(ctx, row);
    return id;
  },
  async "a critic, and fal does not say"({ ctx }, fields) {
    const { row, id } = await submitted(ctx, { ...fields, ...critic });
    await followed(unsaid(ctx), row);
    return id;
  },
  async "it fails"({ ctx }, fields) {
    const prompt = `=1+1,"[simulate: content_policy_violation]"`;
    const { row, id } = await submitted(ctx, { ...fields, prompt });
    await followed(ctx, row);
    return id;
  },
  async "fal refuses it"({ ctx, fal }, fields) {
    await fal.steer("faults", { route: "submit", kind: "401", count: 1 });
    return (await submitted(ctx, fields)).id;
  },
  async "it is cancelled"({ ctx }, fields) {
    const { id, row } = await submitted(ctx, { ...fields, prompt: "[simulate: slow 60]\r\nslow; =2" });
    await cancelGeneration(ctx, id);
    await followed(ctx, row);
    return id;
  },
  async "it never ran"(studio, fields) {
    const id = await lost(studio, "before", fields);
    await resolveGeneration(studio.ctx, id, { action: "never_ran" });
    return id;
  },
  async "its answer is lost, and it is found later"(studio, fields) {
    return lost(studio, "after", fields);
  },
  async "it is sent twice, and both run"(studio, fields) {
    const id = await lost(studio, "after", fields);
    await resolveGeneration(studio.ctx, id, { action: "send_again" });
    await followed(studio.ctx, await requireRow(studio.ctx, id));
    return id;
  },
  async "it is sent twice, and one runs"(studio, fields) {
    const id = await lost(studio, "before", fields);
    await resolveGeneration(studio.ctx, id, { action: "send_again" });
    await followed(studio.ctx, await requireRow(studio.ctx, id));
    return id;
  },
  async "it is still open"({ ctx }, fields) {
    return (await submitted(ctx, fields)).id;
  },
  async "it ends hours after it began"({ ctx }, fields, pass) {
    const { row, id } = await submitted(ctx, fields);
    pass(5);
    await followed(ctx, row);
    return id;
  },
};
