import { randomUUID } from "node:crypto";

import { isFinal } from "@/lib/domain/generation";
import { openScratchDatabase, type ScratchDatabase } from "@/lib/testing/postgres-server";

import { expect, test } from "./fixtures";
import { SimulatorControl } from "./long/simulator-control";
import { StudioClient, until, type SubmitEnd } from "./long/studio-client";
import { drawPicture } from "./long/wishes";

const secondMicros = 50_000;
const parallel = 50;
const limitMs = 240_000;
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const with200 = (ends: readonly SubmitEnd[]) => ends.filter(({ status }) => status === 200).length;

/** One second of video each, so each costs a twentieth of a dollar. */
const input = (imageUrl: string) => ({
  prompt: "Grass sways.",
  image_url: imageUrl,
  num_frames: 5,
  num_inference_steps: 1,
  image_size: { width: 320, height: 192 },
  enable_prompt_expansion: false,
});

const databases: { title: string; open?: () => Promise<ScratchDatabase>; processes: number }[] = [
  { title: "one process on the embedded database", processes: 1 },
  { title: "two processes on one PostgreSQL", processes: 2, open: openScratchDatabase },
];

for (const { title, open, processes } of databases) {
  test.describe(title, () => {
    test.skip(
      open !== undefined && process.env.WITHOUT_POSTGRESQL !== undefined,
      "left out by --without-postgresql",
    );
    let database: ScratchDatabase | undefined;
    test.afterEach(async () => {
      await database?.stop();
      database = undefined;
    });

    test(
      "of 50 at once only those that fit under the cap reach fal, whatever else is tried",
      { tag: "@long" },
      async ({ simulator, studio }) => {
        test.setTimeout(limitMs);
        const fal = await simulator.start();
        const facts = new SimulatorControl(fal.origin);
        database = await open?.();
        const env = {
          FAL_KEY: "x",
          FAL_ORIGIN: fal.origin,
          MONTHLY_CAP_USD: "0.60",
          ...(database ? { DATABASE_URL: database.url } : {}),
        };
        const first = await studio.start(env);
        const servers = [first];
        while (servers.length < processes) {
          servers.push(await studio.start({ ...env, DATA_DIR: first.dataDir }));
        }
        const clients = servers.map((server) => new StudioClient(server.origin));
        const [client] = clients as [StudioClient];
        const imageUrl = await client.storePicture(await drawPicture(1));
        const submitAll = (keys: readonly string[]) =>
          Promise.all(
            keys.map((key, index) =>
              (clients[index % clients.length] ?? client).submit(key, input(imageUrl)),
            ),
          );
        /** Room for so many by the cap that is chosen in the app; null leaves the environment's, which is for 12. */
        const choose = async (room: number | null) => {
          const monthlyMicros = room === null ? null : room * secondMicros;
          expect((await client.choose({ monthlyMicros, generationMicros: null })).status).toBe(200);
        };
        const submits = async () => (await facts.calls())["submit"] ?? 0;

        await choose(10);
        // Each key twice at once, by way of another process where there is one.
        const keys = ids(parallel);
        const ends = await submitAll([...keys, ...keys.toReversed()]);
        const byKey = keys.map((key, index) => ({
          key,
          pair: [ends[index], ends[2 * parallel - 1 - index]],
        }));
        for (const { pair } of byKey) expect(pair[0]?.status).toBe(pair[1]?.status);
        const accepted = byKey.filter(({ pair }) => pair[0]?.status === 200).map(({ key }) => key);
        expect(accepted).toHaveLength(10);
        const refused = ends.filter(({ status }) => status !== 200);
        expect(refused).toHaveLength(2 * (parallel - 10));
        for (const { status, message } of refused) {
          expect(status).toBe(403);
          expect(message).toBe(
            "This can cost $0.05; of this month's $0.50, $0.00 is left. The cap renews on the 1st, UTC.",
          );
        }
        expect(await submits()).toBe(10);

        // The same keys again, accepted and refused: nothing new.
        expect(with200(await submitAll(keys))).toBe(10);
        expect(await submits()).toBe(10);

        // Without a chosen cap the environment's still holds, and a higher one cannot be chosen.
        expect((await client.choose({ monthlyMicros: 600_001, generationMicros: null })).status).toBe(422);
        await choose(null);
        expect(with200(await submitAll(ids(parallel)))).toBe(2);
        expect(await submits()).toBe(12);

        // Cancelling frees what fal does not bill, and not a cent more.
        await Promise.all(accepted.map((id) => client.cancel(id)));
        await submitAll(ids(parallel));
        const all = await until("every generation to come to an end", async () => {
          const { reservedMicros, settledMicros } = await client.spend();
          expect(reservedMicros + settledMicros).toBeLessThanOrEqual(12 * secondMicros);
          const found = await client.generations();
          return found.every(({ status }) => isFinal(status)) ? found : null;
        });
        const charged = [...(await facts.charges()).values()].reduce((sum, micros) => sum + micros, 0);
        expect(charged).toBeLessThanOrEqual(12 * secondMicros);
        expect(await client.spend()).toEqual({
          reservedMicros: 0,
          settledMicros: charged,
          capMicros: 12 * secondMicros,
        });
        expect(all).toHaveLength(await submits());
      },
    );
  });
}
