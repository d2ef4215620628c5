/** What a session was begun with; null where its user agent says nothing we know. */
export interface Device {
  browser: string | null;
  system: string | null;
}

/** The first that fits: each browser names those it descends from as well. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?(iOS)?\//, "Edge"],
  [/\b(OPR|OPX)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|Chromium|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bVersion\/\S+ .*Safari\//, "Safari"],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const named = (list: readonly [RegExp, string][], text: string) =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** Names the browser and the system of a user agent. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? "";
  return { browser: named(browsers, text), system: named(systems, text) };
}

/** As it stands, or as better-auth keeps the network of an IPv6 one. */
const loopback = /^(127\.|::1$|::ffff:127\.|(0000:){7}000[01]$)/;

/** Whether an address is the machine's own that the studio runs on. */
export const isThisMachine = (address: string) => loopback.test(address);
