/** Times the video's own speed that J and L lead to, pressed again and again. */
const steps = [1, 2, 4, 8] as const;

export type ShuttleKey = "back" | "stop" | "forward";

/** Backwards is below 0, and 0 stands still. Once more in the same direction is quicker; the other direction begins slowly; the middle stops. */
export function shuttled(now: number, key: ShuttleKey): number {
  if (key === "stop") return 0;
  const direction = key === "forward" ? 1 : -1;
  if (now * direction <= 0) return direction;
  const quicker = steps.find((speed) => speed > Math.abs(now));
  return (quicker ?? Math.max(...steps)) * direction;
}

/** The speeds that are chosen for plain playing. */
export const playSpeeds = [0.25, 0.5, 1, 1.5, 2] as const;
export type PlaySpeed = (typeof playSpeeds)[number];

/** The next one in a direction; the end stays the end. */
export function nextSpeed(now: PlaySpeed, direction: 1 | -1): PlaySpeed {
  return playSpeeds[playSpeeds.indexOf(now) + direction] ?? now;
}
