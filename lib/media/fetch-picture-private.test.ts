import { describe, expect, it, vi } from "vitest";

import {
  fetching,
  firstPublic,
  leadingTo,
  openSite,
  page,
  picture,
  publicAddresses,
  refusalOf,
  site,
} from "@/lib/testing/picture-site";

openSite();

const loopback = [
  "127.0.0.1",
  "127.1",
  "127.0.1",
  "127.255.255.254",
  "127.0.0.1.",
  "2130706433",
  "0x7f000001",
  "0x7F.0x0.0x0.0x1",
  "0x7f.1",
  "0177.0.0.1",
  "0177.1",
  "017700000001",
  "0x7f.0.0.01",
  "１２７.０.０.１",
  "127。0。0。1",
  "①②⑦.⓪.⓪.①",
  "127%2e0%2e0%2e1",
  "%31%32%37.0.0.1",
  "127.0.0.%31",
  "12\t7.0.0.1",
];
const otherIpv4 = [
  ["0", "0.0.0.0", "0x0", "00", "0.1.2.3"],
  ["10.0.0.1", "10.1", "0xa000001", "012.0.0.1", "167772161", "10.255.255.255"],
  ["100.64.0.1", "100.127.255.254", "0144.0100.0.1"],
  ["169.254.169.254", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "169.254.43518", "169.16689662"],
  ["172.16.0.1", "172.31.255.255", "0xac.16.0.1", "192.168.0.1", "192.168.257", "3232235521", "0xc0a80001"],
  ["192.0.0.1", "192.0.2.1", "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9"],
  ["224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "4294967295", "0xffffffff"],
].flat();
const ipv6 = [
  ["::1", "::", "0:0:0:0:0:0:0:1", "0000:0000:0000:0000:0000:0000:0000:0001", "::0.0.0.1", "::2", "1::1"],
  ["::ffff:127.0.0.1", "::ffff:7f00:1", "::FFFF:10.0.0.1", "0:0:0:0:0:ffff:a9fe:a9fe", "::ffff:8.8.8.8"],
  ["::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::169.254.169.254", "64:ff9b:1::a00:1"],
  ["fe80::1", "febf::1", "fec0::1", "fc00::1", "fd00:ec2::254", "fdff::1", "ff02::1", "ff0e::1"],
  ["100::1", "2001::1", "2001:0:7f00:1::", "2001:2::1", "2001:10::1", "2001:20::1", "2001:db8::1"],
  ["2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::", "3fff::1", "5f00::1", "4000::1"],
].flat();
const names = [
  [
    "localhost",
    "LOCALHOST",
    "localhost.",
    "ｌｏｃａｌｈｏｓｔ",
    "loc%61lhost",
    "lo\ncalhost",
    "a.b.localhost",
  ],
  ["localhost.localdomain", "printer.local", "router.lan", "nas.home", "nas.home.arpa", "wiki.corp"],
  ["metadata.google.internal", "metadata.google.internal.", "host.docker.internal", "instance-data", "db"],
  [
    "redis",
    "wpad",
    "x.onion",
    "x.test",
    "x.invalid",
    "x.example",
    ".example.com",
    "a..example.com",
    "a.com..",
  ],
  [
    "kubernetes.default.svc",
    "no-such-name.example.com",
    "。local",
    "1.2.3.4.5.local",
    "1.0.0.127.in-addr.arpa",
  ],
].flat();
const privateHosts = [...loopback, ...otherIpv4, ...ipv6.map((address) => `[${address}]`), ...names];

/** As name servers give them; one in a zone, one that is no address at all. */
const privateAnswers = [
  ["127.0.0.1", "127.0.0.53", "0.0.0.0", "10.0.0.1", "100.64.0.1", "169.254.169.254", "172.16.0.1"],
  ["192.168.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "fe80::1%eth0", "fe80::1%lo", ""],
  ["2606:4700::1111%eth0", "localhost", "0x7f.1", "127.1", "8.8.8.8 "],
  ipv6,
].flat();

const schemes = "http HTTP ftp file gopher ws wss dict ldap sftp jar blob:https".split(" ");
const disguised = [
  schemes.flatMap((scheme) => [
    `${scheme}://127.0.0.1/a.png`,
    `${scheme}://localhost/`,
    `${scheme}://pictures.example.com/`,
  ]),
  ["http://[::1]/", "http://0x7f.1:80/", "file:///etc/passwd", "file://localhost/etc/passwd", "about:blank"],
  ["data:image/png;base64,AAAA", "javascript:alert(1)", "mailto:a@example.com", "unix:/var/run/docker.sock"],
  ["", " ", "/", "//", "a.png", "//127.0.0.1/a.png", "/\\127.0.0.1", "127.0.0.1", "localhost:443/a.png"],
  ["https://", "https:///", "https:", "https://?", "https://#", "https://:443", "https://@", "https://%"],
  ["https://[::1", "https://[]", "https://[::1%25lo]/", "https://[fe80::1%eth0]/", "https://[1.2.3.4]/"],
  ["https://256.0.0.1/", "https://1.2.3.4.5/", "https://0x100000000/", "https://a b/", "https://a<b/"],
  ["127.0.0.1", "localhost", "[::1]", "pictures.example.com"].flatMap((host) => [
    `https://user@${host}/`,
    `https://user:word@${host}/`,
    `https://:word@${host}/`,
    `https://pictures.example.com:443@${host}/`,
    `https://pictures.example.com%2f@${host}/`,
    `https://${host}:80/`,
    `https://${host}:8443/`,
    `https://${host}:22/`,
    `https://${host}:65536/`,
  ]),
  ["https:\\\\127.0.0.1\\", "https:/127.0.0.1/"],
  ["https:127.0.0.1", "https:////127.0.0.1/", "\u0000https://127.0.0.1/", " https://127.0.0.1/ "],
].flat();

/** A line's end cannot stand in a header. */
const inHeader = (text: string) => !/[\0\r\n]/.test(text);

/** Without a host of its own, what begins with https: is a path on the site that leads there. */
const leadsElsewhere = (text: string) => inHeader(text) && /^(?!https:)\w+:|^https:\/\/\w/.test(text);

const privateRefusal = {
  code: "invalid_input",
  message:
    "This address is inside a private network or does not exist. Check it, or save the picture and add it as a file.",
  type: "private_address",
};

/** Who was connected to that must not be: as the private server saw it, and as the connections were asked for. */
const reached = () => ({
  connections: site.privateConnections,
  dialled: site.dialled.filter((address) => !publicAddresses.includes(address)),
});
const nobody = { connections: 0, dialled: [] };

describe("an address that is not public", () => {
  it("is tried in more than 200 forms", () => {
    const forms = new Set([...privateHosts, ...privateAnswers, ...disguised]);
    expect(forms.size).toBeGreaterThanOrEqual(200);
  });

  it.each(privateHosts)("is refused as a host, with one sentence for all: %j", async (host) => {
    expect(await refusalOf(`https://${host}/a.png`)).toEqual(privateRefusal);
    expect(site.dialled).toEqual([]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateHosts.filter(inHeader))("is refused when a public site leads to it: %j", async (host) => {
    expect(await refusalOf(leadingTo(`https://${host}/a.png`))).toEqual(privateRefusal);
    expect(site.dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateAnswers)("is refused as a name's answer, alone or among public ones: %j", async (answer) => {
    for (const answers of [[answer], [firstPublic, answer], [answer, firstPublic]]) {
      const led = { "inside.example.com": [answers] };
      expect(await refusalOf("https://inside.example.com/a.png", led)).toEqual(privateRefusal);
    }
    const led = { "inside.example.com": [[answer]] };
    expect(await refusalOf(leadingTo("https://inside.example.com/a.png"), led)).toEqual(privateRefusal);
    expect(site.dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateAnswers)("is not reached by a name that changes its answer to it: %j", async (answer) => {
    const rebinding = { "pictures.example.com": [[firstPublic], [answer]] };
    expect(await fetching(`${page}/a.png`, rebinding)).toEqual(picture);
    expect(site.lookups).toEqual(["pictures.example.com"]);
    expect(site.dialled).toEqual([firstPublic]);
    expect(await refusalOf(leadingTo("/a.png"), rebinding)).toEqual(privateRefusal);
    expect(reached()).toEqual(nobody);
  });

  it("is refused when there is no answer at all", async () => {
    expect(await refusalOf("https://empty.example.com/", { "empty.example.com": [[]] })).toEqual(
      privateRefusal,
    );
  });

  it.each(disguised)("is not reached by another way to write it: %j", async (address) => {
    const { code, message } = await refusalOf(address);
    expect(code).toBe("invalid_input");
    expect(message).not.toMatch(/127|::1|ENOTFOUND|ECONN/);
    expect(site.dialled).toEqual([]);
    expect(reached()).toEqual(nobody);
  });

  it.each(disguised.filter(leadsElsewhere))("nor when a public site leads to %j", async (to) => {
    expect(await refusalOf(leadingTo(to))).toMatchObject({ code: "invalid_input" });
    expect(site.dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it("is not reached through a proxy of the environment", async () => {
    for (const name of ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"]) {
      vi.stubEnv(name, `http://127.0.0.1:${site.privatePort}`);
    }
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    expect(await fetching(`${page}/a.png`)).toEqual(picture);
    vi.unstubAllEnvs();
    expect(reached()).toEqual(nobody);
  });
});
