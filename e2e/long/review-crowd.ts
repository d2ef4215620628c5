import { readdirSync, readFileSync } from "node:fs";

import { ask } from "../ask";
import { percentile } from "../bench/statistics";
import { comeIn, makeLink, remark } from "../guests";
import { makeVideos } from "../made-videos";
import { setUp } from "../people";
import { listenForReviews, type ReviewListener } from "../review-listener";
import { StudioServer } from "../studio-server";
import { until } from "./studio-client";

const people = 200;
const events = 30;
const ticksPerSecond = 100;
const megabyte = 1024 * 1024;
const pageBytes = 4096;

/** What the processes that have a directory in their environment have used; null where the system does not tell. */
function usage(dataDir: string): { cpuSeconds: number; megabytes: number } | null {
  try {
    const seen = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          if (!readFileSync(`/proc/${pid}/environ`, "utf8").includes(`DATA_DIR=${dataDir}\0`)) return [];
          const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
          return [{ ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) }];
        } catch {
          return []; // it has ended, or is another's
        }
      });
    return {
      cpuSeconds: seen.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
      megabytes: (seen.reduce((sum, { pages }) => sum + pages, 0) * pageBytes) / megabyte,
    };
  } catch {
    return null;
  }
}

/** Two hundred guests on one review: every comment reaches each of them. Answers how many promises were broken. */
export async function reviewCrowd(): Promise<number> {
  console.info(`\n━━ ${people} guests on one review`);
  const server = await StudioServer.start();
  try {
    const { origin } = server;
    const owner = await setUp(origin);
    const [video] = await makeVideos(origin, [{}], { cookie: owner.cookie });
    if (!video) throw new Error("no video was made");
    const { token } = await makeLink(origin, video.id, {}, owner.cookie);
    const alone = usage(server.dataDir);
    const listeners: ReviewListener[] = [];
    for (let person = 0; person < people; person += 1) {
      const cookie = await comeIn(origin, token, `Guest ${person}`);
      listeners.push(await listenForReviews(`${origin}/api/share/${token}/events`, cookie));
    }
    const before = usage(server.dataDir);
    const began = performance.now();
    const waits: number[] = [];
    for (let event = 1; event <= events; event += 1) {
      const sent = performance.now();
      const path = `/api/generations/${video.id}/comments`;
      await ask(origin, "POST", { path, body: remark() }, owner.cookie);
      const all = async () => (listeners.every(({ heard }) => heard().count >= event) ? true : null);
      await until(`comment ${event} at all of them`, all, 30_000).catch(() => null);
      waits.push(...listeners.map(({ heard }) => heard().lastAt - sent));
    }
    const seconds = (performance.now() - began) / 1000;
    const after = usage(server.dataDir);
    const deaf = listeners.filter(({ heard }) => heard().count < events).length;
    for (const { close } of listeners) close();
    const at = (share: number) => percentile(waits, share).toFixed(0);
    console.info(`   a comment's sending to a guest's hearing: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
    if (alone && before && after) {
      const share = ((after.cpuSeconds - before.cpuSeconds) / seconds) * 100;
      console.info(
        `   the server took ${share.toFixed(0)} % of a processor while ${events} comments were told`,
      );
      console.info(
        `   ${alone.megabytes.toFixed(0)} MB alone, ${after.megabytes.toFixed(0)} MB with ${people}`,
      );
    }
    console.info(deaf === 0 ? "   kept" : `   BROKEN: ${deaf} guests missed something`);
    return deaf === 0 ? 0 : 1;
  } finally {
    await server.dispose();
  }
}
