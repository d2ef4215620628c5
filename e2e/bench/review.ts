import { ask } from "../ask";
import buildOnce from "../build-once";
import { remark } from "../guests";
import { until } from "../long/studio-client";
import { makeVideos } from "../made-videos";
import { join, setUp } from "../people";
import { listenForReviews } from "../review-listener";
import { StudioServer } from "../studio-server";
import type { Line } from "./report";
import { median, percentile } from "./statistics";

const rounds = 60;
const pauseMs = 20;
/** On top of a ping: it is written, told and heard. */
const aimMs = 100;

/** From a comment's sending until another connection hears of it, beside a ping through the same server. */
export async function measureReview(): Promise<Line[]> {
  await buildOnce();
  const server = await StudioServer.start();
  try {
    const { origin } = server;
    const owner = await setUp(origin);
    const other = await join(origin, owner, "reviewer", "Bo Reviewer");
    const [video] = await makeVideos(origin, [{}], { cookie: owner.cookie });
    if (!video) throw new Error("no video was made");
    const listener = await listenForReviews(`${origin}/api/events`, other.cookie);
    const path = `/api/generations/${video.id}/comments`;
    const pings: number[] = [];
    const tellings: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const pinged = performance.now();
      await ask(origin, "GET", { path: "/api/health" });
      pings.push(performance.now() - pinged);
      const { count } = listener.heard();
      const sent = performance.now();
      const answering = ask(origin, "POST", { path, body: remark() }, owner.cookie);
      const isHeard = async () => (listener.heard().count > count ? listener.heard() : null);
      const { lastAt } = await until("the event", isHeard, 10_000);
      tellings.push(lastAt - sent);
      await answering;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    listener.close();
    const line = (share: string, figure: number, reference: number): Line => ({
      what: `a comment's sending to its event elsewhere, ${share}`,
      figure,
      unit: "ms",
      reference,
      aim: `${aimMs} ms more than a ping`,
      met: figure <= reference + aimMs,
    });
    return [
      line("p50", median(tellings), median(pings)),
      line("p95", percentile(tellings, 0.95), percentile(pings, 0.95)),
    ];
  } finally {
    await server.dispose();
  }
}
