import buildOnce from "./build-once";
import { startForTheFirstTime } from "./studio-server";

/** What no story need wait for. Answers what is to be done after the last one. */
export default async function beforeStories(): Promise<() => void> {
  await buildOnce();
  return startForTheFirstTime();
}
