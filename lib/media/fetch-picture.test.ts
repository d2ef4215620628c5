import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { AppError } from "@/lib/domain/errors";
import { pictureLimits } from "@/lib/domain/pictures";
import { makeCertificate } from "@/lib/testing/certificate";

import { createFetchPicture, dialTcp, type FetchPictureParts } from "./fetch-picture";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const picture = Buffer.from("a picture's bytes");
const page = "https://pictures.example.com";
/** Addresses that a server of this test stands in for; every other one is answered by the private server. */
const publicAddresses = ["93.184.216.34", "93.184.216.35", "2606:2800:220:1::1"];
const [firstPublic = ""] = publicAddresses;

const certificate = makeCertificate(["pictures.example.com", "other.example.com", firstPublic]);
const open = new Set<Socket>();
let publicPort = 0;
let privatePort = 0;
let privateConnections = 0;
let handler: Handler;
let dialled: string[] = [];
let lookups: string[] = [];
const servers: Server[] = [];

async function listen(server: Server, host: string, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  servers.push(server);
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => undefined).once("close", () => open.delete(socket));
  });
  return (server.address() as AddressInfo).port;
}

const privateServer = () =>
  createHttpsServer(certificate, (_, response) => {
    response.writeHead(200, { "content-type": "image/png" }).end("a secret");
  }).on("connection", () => (privateConnections += 1));

beforeAll(async () => {
  publicPort = await listen(
    createHttpsServer(certificate, (request, response) => handler(request, response)),
    "127.0.0.1",
  );
  privatePort = await listen(privateServer(), "127.0.0.1");
  // A machine may have no IPv6.
  await listen(privateServer(), "::1", privatePort).catch(() => undefined);
});
afterAll(() => {
  for (const socket of open) socket.destroy();
  for (const server of servers) server.close();
});

const givesPicture: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
};
/** `/to?…` leads to what stands behind the question mark, everything else is a picture. */
const leadsOn: Handler = (request, response) => {
  const [path, query = ""] = (request.url ?? "").split("?");
  if (path !== "/to") return givesPicture(request, response);
  // By hand: Node writes no header beyond Latin-1, hostile sites do.
  const location = decodeURIComponent(query);
  request.socket.end(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 9\r\n\r\nelsewhere`);
};
const leadingTo = (address: string) => `${page}/to?${encodeURIComponent(address)}`;

beforeEach(() => {
  handler = leadsOn;
  dialled = [];
  lookups = [];
});

const dialTo =
  (port: number): NonNullable<FetchPictureParts["dial"]> =>
  (addresses) => {
    dialled.push(...addresses);
    const isPrivate = addresses.some((address) => !publicAddresses.includes(address));
    const loopback = addresses.filter((address) => address === "::1" || address.startsWith("127."));
    if (!isPrivate) return dialTcp(["127.0.0.1"], port);
    return dialTcp(loopback.length > 0 ? loopback : ["127.0.0.1"], privatePort);
  };

/** Name servers of this test: the nth question for a name gets its nth answer, and then always the last. */
type Names = Record<string, string[][]>;
const standard: Names = {
  "pictures.example.com": [[firstPublic]],
  "other.example.com": [["2606:2800:220:1::1", "93.184.216.35"]],
};

function resolver(names: Names = {}): FetchPictureParts["resolve"] {
  const all = { ...standard, ...names };
  const asked = new Map<string, number>();
  return async (hostname) => {
    lookups.push(hostname);
    const times = asked.get(hostname) ?? 0;
    asked.set(hostname, times + 1);
    const answers = all[hostname];
    const answer = answers?.[Math.min(times, answers.length - 1)];
    if (!answer) throw new Error(`getaddrinfo ENOTFOUND ${hostname}`);
    return answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
}

const never = new AbortController().signal;
const fetching = (address: string, names?: Names, parts: Partial<FetchPictureParts> = {}) =>
  createFetchPicture({
    resolve: resolver(names),
    dial: dialTo(publicPort),
    ca: certificate.cert,
    ...parts,
  })(address, never);

async function refusalOf(address: string, names?: Names, parts?: Partial<FetchPictureParts>) {
  const error = await fetching(address, names, parts).then(
    () => expect.fail("was fetched"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.detail).toMatchObject([{ loc: ["body", "url"], msg: error.said }]);
  return { code: error.code, message: error.message, type: error.detail[0]?.type };
}

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
  connections: privateConnections,
  dialled: dialled.filter((address) => !publicAddresses.includes(address)),
});
const nobody = { connections: 0, dialled: [] };

describe("an address that is not public", () => {
  it("is tried in more than 200 forms", () => {
    const forms = new Set([...privateHosts, ...privateAnswers, ...disguised]);
    expect(forms.size).toBeGreaterThanOrEqual(200);
  });

  it.each(privateHosts)("is refused as a host, with one sentence for all: %j", async (host) => {
    expect(await refusalOf(`https://${host}/a.png`)).toEqual(privateRefusal);
    expect(dialled).toEqual([]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateHosts.filter(inHeader))("is refused when a public site leads to it: %j", async (host) => {
    expect(await refusalOf(leadingTo(`https://${host}/a.png`))).toEqual(privateRefusal);
    expect(dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateAnswers)("is refused as a name's answer, alone or among public ones: %j", async (answer) => {
    for (const answers of [[answer], [firstPublic, answer], [answer, firstPublic]]) {
      const led = { "inside.example.com": [answers] };
      expect(await refusalOf("https://inside.example.com/a.png", led)).toEqual(privateRefusal);
    }
    const led = { "inside.example.com": [[answer]] };
    expect(await refusalOf(leadingTo("https://inside.example.com/a.png"), led)).toEqual(privateRefusal);
    expect(dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it.each(privateAnswers)("is not reached by a name that changes its answer to it: %j", async (answer) => {
    const rebinding = { "pictures.example.com": [[firstPublic], [answer]] };
    expect(await fetching(`${page}/a.png`, rebinding)).toEqual(picture);
    expect(lookups).toEqual(["pictures.example.com"]);
    expect(dialled).toEqual([firstPublic]);
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
    expect(dialled).toEqual([]);
    expect(reached()).toEqual(nobody);
  });

  it.each(disguised.filter(leadsElsewhere))("nor when a public site leads to %j", async (to) => {
    expect(await refusalOf(leadingTo(to))).toMatchObject({ code: "invalid_input" });
    expect(dialled).toEqual([firstPublic]);
    expect(reached()).toEqual(nobody);
  });

  it("is not reached through a proxy of the environment", async () => {
    for (const name of ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "HTTP_PROXY"]) {
      vi.stubEnv(name, `http://127.0.0.1:${privatePort}`);
    }
    vi.stubEnv("NODE_USE_ENV_PROXY", "1");
    expect(await fetching(`${page}/a.png`)).toEqual(picture);
    vi.unstubAllEnvs();
    expect(reached()).toEqual(nobody);
  });
});

describe("a public address", () => {
  it("gives its bytes, and is told nothing but what it is asked for", async () => {
    const heads: [string | undefined, string | undefined, string[]][] = [];
    handler = (request, response) => {
      heads.push([request.method, request.url, request.rawHeaders]);
      givesPicture(request, response);
    };
    expect(await fetching(`  ${page.toUpperCase()}:443/A%20b.png?x=%2F#part `)).toEqual(picture);
    const headers = ["accept", "image/*", "accept-encoding", "identity", "user-agent", "Firstframe"];
    const ofNode = ["Host", "pictures.example.com", "Connection", "close"];
    expect(heads).toEqual([["GET", "/A%20b.png?x=%2F", [...headers, ...ofNode]]]);
  });

  it("is reached by its number, its name with a final dot, and each of several addresses", async () => {
    expect(await fetching(`https://${firstPublic}/a.png`)).toEqual(picture);
    expect(lookups).toEqual([]);
    expect(await fetching("https://pictures.example.com./a.png")).toEqual(picture);
    expect(await fetching("https://other.example.com/a.png")).toEqual(picture);
    expect(dialled).toEqual([firstPublic, firstPublic, "2606:2800:220:1::1", "93.184.216.35"]);
    await refusalOf("https://[2606:2800:220:1:0::1]/a.png");
    expect(dialled.at(-1)).toBe("2606:2800:220:1::1");
  });

  it.each([
    "https://pictures.example.com\\@127.0.0.1/",
    "https://pictures.example.com/@127.0.0.1",
    `${page}?@[::1]`,
  ])("is the one that a browser would read in %j", async (address) => {
    expect(await fetching(address)).toEqual(picture);
    expect(dialled).toEqual([firstPublic]);
  });

  it.each([301, 302, 303, 307, 308])("may lead on, three times, each looked up anew: %i", async (status) => {
    const told: IncomingMessage["headers"][] = [];
    let last: string | undefined;
    const steps: Record<string, string> = {
      "/1": "2?a=b",
      "/2?a=b": "//other.example.com/3",
      "/3": "https://pictures.example.com/\u00c3\u00a4",
    };
    handler = (request, response) => {
      told.push(request.headers);
      last = request.url;
      const location = steps[request.url ?? ""];
      if (location === undefined) return givesPicture(request, response);
      response.writeHead(status, { location, "set-cookie": "a=b" }).end();
    };
    expect(await fetching(`${page}/1`)).toEqual(picture);
    expect(last).toBe("/%C3%A4");
    expect(told.map(({ host }) => host?.split(".")[0])).toEqual([
      "pictures",
      "pictures",
      "other",
      "pictures",
    ]);
    expect(lookups.map((name) => name.split(".")[0])).toEqual(["pictures", "pictures", "other", "pictures"]);
    for (const { cookie, referer, authorization } of told) {
      expect([cookie, referer, authorization]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("is given up when it leads on a fourth time, or in a circle", async () => {
    handler = (request, response) => {
      const next = Number(request.url?.slice(1)) + 1;
      response.writeHead(302, { location: next > 4 ? "/picture" : `/${next}` }).end();
    };
    expect(await refusalOf(`${page}/1`)).toMatchObject({ type: "redirects" });
    expect(dialled).toHaveLength(4);
    handler = (request, response) => response.writeHead(307, { location: request.url ?? "" }).end();
    expect(await refusalOf(`${page}/round`)).toMatchObject({ type: "redirects" });
  });

  it.each([
    [404, "not_found"],
    [410, "not_found"],
    [401, "not_allowed"],
    [403, "not_allowed"],
    [407, "not_allowed"],
    [451, "not_allowed"],
    [204, "not_a_picture"],
    [206, "not_a_picture"],
    [300, "failed_there"],
    [302, "failed_there"],
    [304, "failed_there"],
    [400, "failed_there"],
    [418, "failed_there"],
    [429, "failed_there"],
    [500, "failed_there"],
    [503, "failed_there"],
  ])("that answers %i is a refusal of ours, never an error of the server", async (status, type) => {
    handler = (_, response) => response.writeHead(status, { "content-type": "image/png" }).end();
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ code: "invalid_input", type });
  });

  it.each(["text/html; charset=utf-8", "application/json", "video/mp4", "", "x-image/png", "image"])(
    "that answers with %j is not a picture",
    async (type) => {
      handler = (_, response) => {
        response.writeHead(200, type === "" ? {} : { "content-type": type }).end(picture);
      };
      expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "not_a_picture" });
    },
  );

  it.each(["image/png", "IMAGE/JPEG", "image/webp; q=1", "application/octet-stream", "binary/octet-stream"])(
    "may call its picture %s",
    async (type) => {
      handler = (_, response) => response.writeHead(200, { "content-type": type }).end(picture);
      expect(await fetching(`${page}/a.png`)).toEqual(picture);
    },
  );

  it.each(["gzip", "br", "deflate", "zstd", "GZIP", "identity, gzip"])(
    "may not pack it: %s",
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      handler = (_, response) => {
        response.writeHead(200, { "content-type": "image/png", "content-encoding": encoding }).end(bomb);
      };
      expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "packed" });
    },
  );

  it("is refused at once when it announces too much", async () => {
    handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": pictureLimits.maxBytes + 1 });
      response.write("x");
    };
    const { code, message } = await refusalOf(`${page}/a.png`);
    expect([code, message]).toEqual([
      "too_large",
      "This file is 25.1 MB; 25 MB is the most. Scale the picture down or save it as JPEG.",
    ]);
  });

  it("gives up to the last byte allowed, and not one more", async () => {
    const most = Buffer.alloc(pictureLimits.maxBytes);
    handler = (request, response) => {
      response.writeHead(200, { "content-type": "image/png" }).write(most);
      response.end(request.url === "/more" ? "x" : "");
    };
    expect(await fetching(`${page}/most`)).toHaveLength(most.length);
    expect(await refusalOf(`${page}/more`)).toMatchObject({ code: "too_large", type: "file_too_large" });
  });

  it("is hung up on when its body has no end", async () => {
    let sent = 0;
    handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const chunk = Buffer.alloc(1024 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += 1;
      };
      response.on("drain", more);
      more();
    };
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ code: "too_large" });
    await expect.poll(() => open.size).toBe(0);
    expect(sent).toBeLessThan(100);
  });

  it("that breaks off in the middle is not taken for whole", async () => {
    handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": 100 });
      response.write("short", () => response.destroy());
    };
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "broken_off" });
    handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      response.write("chunked", () => response.destroy());
    };
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "broken_off" });
  });

  it("has its time for all of it together, and no connection after that", async () => {
    const quick = { timeoutMs: 300 };
    const silent = await listen(
      createTcpServer((socket) => socket.resume()),
      "127.0.0.1",
    );
    const tooSlow = { code: "invalid_input", type: "too_slow" };
    const dial = dialTo(silent);
    expect(await refusalOf(`${page}/handshake`, {}, { ...quick, dial })).toMatchObject(tooSlow);
    handler = () => undefined;
    expect(await refusalOf(`${page}/head`, {}, quick)).toMatchObject(tooSlow);
    handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const drip = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(drip));
    };
    expect(await refusalOf(`${page}/body`, {}, quick)).toMatchObject(tooSlow);
    handler = (request, response) => {
      setTimeout(() => leadsOn(request, response), 120);
    };
    expect(await refusalOf(leadingTo(leadingTo(leadingTo("/a"))), {}, quick)).toMatchObject(tooSlow);
    const resolve = () => new Promise<never>(() => undefined);
    expect(await refusalOf(`${page}/name`, {}, { ...quick, resolve })).toMatchObject(tooSlow);
    await expect.poll(() => open.size).toBe(0);
  });

  it("is hung up on when whoever asked has gone", async () => {
    const gone = new AbortController();
    handler = () => gone.abort();
    const parts = { resolve: resolver(), dial: dialTo(publicPort), ca: certificate.cert };
    const asking = createFetchPicture(parts)(`${page}/a.png`, gone.signal);
    await expect(asking).rejects.toMatchObject({ code: "invalid_input", detail: [{ type: "given_up" }] });
    await expect.poll(() => open.size).toBe(0);
    dialled = [];
    await expect(createFetchPicture(parts)(`${page}/a.png`, gone.signal)).rejects.toBeInstanceOf(AppError);
    expect(dialled).toEqual([]);
  });

  it("must prove its name by a certificate that is trusted and in date", async () => {
    const wanted = { code: "invalid_input", type: "certificate" };
    const elsewhere = { "wrong.example.com": [[firstPublic]] };
    expect(await refusalOf("https://wrong.example.com/", elsewhere)).toMatchObject(wanted);
    expect(await refusalOf("https://93.184.216.35/")).toMatchObject(wanted);
    const dial = dialTo(publicPort);
    const publicTrust = createFetchPicture({ resolve: resolver(), dial });
    await expect(publicTrust(page, never)).rejects.toMatchObject({ detail: [{ type: "certificate" }] });
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    await expect(publicTrust(page, never)).rejects.toMatchObject({ detail: [{ type: "certificate" }] });
    vi.unstubAllEnvs();
    const old = makeCertificate(["pictures.example.com"], { untilYear: 2001 });
    const port = await listen(createHttpsServer(old, givesPicture), "127.0.0.1");
    expect(await refusalOf(page, {}, { ca: old.cert, dial: dialTo(port) })).toMatchObject(wanted);
  });

  it("is asked by its name in the handshake", async () => {
    const asked: string[] = [];
    const server = createHttpsServer({ ...certificate, ALPNProtocols: ["h2", "http/1.1"] }, givesPicture);
    server.on("secureConnection", (socket) => asked.push(String(socket.servername)));
    const port = await listen(server, "127.0.0.1");
    expect(await fetching(`${page}./a.png`, {}, { dial: dialTo(port) })).toEqual(picture);
    expect(asked).toEqual(["pictures.example.com"]);
  });

  it("that speaks something else, or nothing, did not answer", async () => {
    const wanted = { code: "invalid_input", type: "no_answer" };
    const plain = createTcpServer((socket) => socket.resume().end("HTTP/1.1 200 OK\r\n\r\n"));
    const plainPort = await listen(plain, "127.0.0.1");
    expect(await refusalOf(page, {}, { dial: dialTo(plainPort) })).toMatchObject(wanted);
    plain.close();
    await expect.poll(() => open.size).toBe(0);
    expect(await refusalOf(page, {}, { dial: dialTo(plainPort) })).toMatchObject(wanted);
    const heads = [
      "garbage\r\n\r\n",
      "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n",
      `HTTP/1.1 200 OK\r\nx: ${"x".repeat(20_000)}\r\n\r\n`,
      "",
    ];
    for (const head of heads) {
      handler = ({ socket }) => socket.end(head);
      expect(await refusalOf(`${page}/a.png`)).toMatchObject(wanted);
    }
  });
});

describe("dialTcp", () => {
  it("goes to the next address when one does not answer", async () => {
    const port = await listen(
      createTcpServer((socket) => socket.end("here")),
      "127.0.0.1",
    );
    const socket = dialTcp(["::1", "127.0.0.1"], port);
    expect(await new Promise((resolve) => socket.once("data", (data) => resolve(String(data))))).toBe("here");
    expect(socket.remoteAddress).toBe("127.0.0.1");
    socket.destroy();
  });
});
