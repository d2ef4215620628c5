import { isIP } from "node:net";

const groupsOfAddress = 8;
const groupsOfNetwork = 4;

function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  return [...left, ...Array<string>(groupsOfAddress - left.length - right.length).fill("0"), ...right];
}

/**
 * What counts as one client: an IPv4 address, or the /64 that an IPv6 address lies in, because whoever has one address
 * of it has them all.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const plain = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(plain);
  if (!mapped) return `${groupsOf(plain).slice(0, groupsOfNetwork).join(":")}::/64`;
  const [high, low] = mapped.slice(1).map((group) => Number.parseInt(group, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
