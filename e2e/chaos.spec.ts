import { expect, test } from "./fixtures";
import { runChaos } from "./long/chaos";
import { judge } from "./long/judge";

/** The storm of `npm run test:long`, short enough for every run; the seed is fixed, what the clock does is not. */
test("in a storm of faults and kills nothing is lost, paid twice or left open", async ({
  simulator,
  studio,
}) => {
  test.setTimeout(300_000);
  const { origin: simulatorOrigin } = await simulator.start();
  const server = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: simulatorOrigin });
  const after = await runChaos({
    simulatorOrigin,
    server,
    generations: 15,
    seed: 20_261_122,
    tagsInHistory: true,
    livesMs: [500, 2500],
    people: 5,
  });
  const { lines, broken } = await judge(after, server.origin);
  console.info(lines.map((line) => `  ${line}`).join("\n"));
  expect(broken).toEqual([]);
  expect(after.kills).toBeGreaterThan(1);
});
