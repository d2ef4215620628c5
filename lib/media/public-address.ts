import { BlockList, isIP } from "node:net";

/**
 * Blocks that IANA's special-purpose registries keep off the public internet. The few holes in 192.0.0.0/24
 * and 2001::/23 hold no website, and 6to4 (192.88.99.0/24, 2002::/16) leads to an IPv4 address of any kind.
 */
const special = {
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
  ],
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"],
};

/** All that IANA has given out as global unicast. Mapped and translated IPv4 (::ffff:0:0/96, 64:ff9b::/96) lies outside. */
const unicast = "2000::/3";

/** Top-level names that no public name server answers for, or that private networks have made their own. */
const privateNames = new Set(
  "alt arpa corp example home internal intranet invalid lan local localdomain localhost onion private test".split(
    " ",
  ),
);

function listOf(blocks: string[], family: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [network = "", length] = block.split("/");
    list.addSubnet(network, Number(length), family);
  }
  return list;
}

const specialIpv4 = listOf(special.ipv4, "ipv4");
const specialIpv6 = listOf(special.ipv6, "ipv6");
const unicastIpv6 = listOf([unicast], "ipv6");

/** Whether an IP address is one that anybody on the internet can reach. What is no address, or has a zone, is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !specialIpv4.check(address, "ipv4");
    case 6:
      return (
        !address.includes("%") && unicastIpv6.check(address, "ipv6") && !specialIpv6.check(address, "ipv6")
      );
    default:
      return false;
  }
}

/** Whether a name may be one of the public internet's. Where it leads is another question. */
export function isPublicName(hostname: string): boolean {
  const labels = hostname.toLowerCase().split(".");
  return labels.length > 1 && !labels.includes("") && !privateNames.has(labels.at(-1) ?? "");
}
