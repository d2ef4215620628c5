import type { IncomingMessage } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { AppError } from "@/lib/domain/errors";
import { pictureLimits } from "@/lib/domain/pictures";
import {
  certificate,
  dialTo,
  fetching,
  firstPublic,
  givesPicture,
  leadingTo,
  leadsOn,
  listen,
  open,
  openSite,
  page,
  picture,
  refusalOf,
  resolver,
  site,
} from "@/lib/testing/picture-site";

import { createFetchPicture } from "./fetch-picture";

openSite();

describe("a public address", () => {
  it("gives its bytes, and is told nothing but what it is asked for", async () => {
    const heads: [string | undefined, string | undefined, string[]][] = [];
    site.handler = (request, response) => {
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
    expect(site.lookups).toEqual([]);
    expect(await fetching("https://pictures.example.com./a.png")).toEqual(picture);
    expect(await fetching("https://other.example.com/a.png")).toEqual(picture);
    expect(site.dialled).toEqual([firstPublic, firstPublic, "2606:2800:220:1::1", "93.184.216.35"]);
    await refusalOf("https://[2606:2800:220:1:0::1]/a.png");
    expect(site.dialled.at(-1)).toBe("2606:2800:220:1::1");
  });

  it.each([
    "https://pictures.example.com\\@127.0.0.1/",
    "https://pictures.example.com/@127.0.0.1",
    `${page}?@[::1]`,
  ])("is the one that a browser would read in %j", async (address) => {
    expect(await fetching(address)).toEqual(picture);
    expect(site.dialled).toEqual([firstPublic]);
  });

  it.each([301, 302, 303, 307, 308])("may lead on, three times, each looked up anew: %i", async (status) => {
    const told: IncomingMessage["headers"][] = [];
    let last: string | undefined;
    const steps: Record<string, string> = {
      "/1": "2?a=b",
      "/2?a=b": "//other.example.com/3",
      "/3": "https://pictures.example.com/\u00c3\u00a4",
    };
    site.handler = (request, response) => {
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
    expect(site.lookups.map((name) => name.split(".")[0])).toEqual([
      "pictures",
      "pictures",
      "other",
      "pictures",
    ]);
    for (const { cookie, referer, authorization } of told) {
      expect([cookie, referer, authorization]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("is given up when it leads on a fourth time, or in a circle", async () => {
    site.handler = (request, response) => {
      const next = Number(request.url?.slice(1)) + 1;
      response.writeHead(302, { location: next > 4 ? "/picture" : `/${next}` }).end();
    };
    expect(await refusalOf(`${page}/1`)).toMatchObject({ type: "redirects" });
    expect(site.dialled).toHaveLength(4);
    site.handler = (request, response) => response.writeHead(307, { location: request.url ?? "" }).end();
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
    site.handler = (_, response) => response.writeHead(status, { "content-type": "image/png" }).end();
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ code: "invalid_input", type });
  });

  it.each(["text/html; charset=utf-8", "application/json", "video/mp4", "", "x-image/png", "image"])(
    "that answers with %j is not a picture",
    async (type) => {
      site.handler = (_, response) => {
        response.writeHead(200, type === "" ? {} : { "content-type": type }).end(picture);
      };
      expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "not_a_picture" });
    },
  );

  it.each(["image/png", "IMAGE/JPEG", "image/webp; q=1", "application/octet-stream", "binary/octet-stream"])(
    "may call its picture %s",
    async (type) => {
      site.handler = (_, response) => response.writeHead(200, { "content-type": type }).end(picture);
      expect(await fetching(`${page}/a.png`)).toEqual(picture);
    },
  );

  it.each(["gzip", "br", "deflate", "zstd", "GZIP", "identity, gzip"])(
    "may not pack it: %s",
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(50_000_000));
      site.handler = (_, response) => {
        response.writeHead(200, { "content-type": "image/png", "content-encoding": encoding }).end(bomb);
      };
      expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "packed" });
    },
  );

  it("is refused at once when it announces too much", async () => {
    site.handler = (_, response) => {
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
    site.handler = (request, response) => {
      response.writeHead(200, { "content-type": "image/png" }).write(most);
      response.end(request.url === "/more" ? "x" : "");
    };
    expect(await fetching(`${page}/most`)).toHaveLength(most.length);
    expect(await refusalOf(`${page}/more`)).toMatchObject({ code: "too_large", type: "file_too_large" });
  });

  it("is hung up on when its body has no end", async () => {
    let sent = 0;
    site.handler = (_, response) => {
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
    site.handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png", "content-length": 100 });
      response.write("short", () => response.destroy());
    };
    expect(await refusalOf(`${page}/a.png`)).toMatchObject({ type: "broken_off" });
    site.handler = (_, response) => {
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
    site.handler = () => undefined;
    expect(await refusalOf(`${page}/head`, {}, quick)).toMatchObject(tooSlow);
    site.handler = (_, response) => {
      response.writeHead(200, { "content-type": "image/png" });
      const drip = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(drip));
    };
    expect(await refusalOf(`${page}/body`, {}, quick)).toMatchObject(tooSlow);
    site.handler = (request, response) => {
      setTimeout(() => leadsOn(request, response), 120);
    };
    expect(await refusalOf(leadingTo(leadingTo(leadingTo("/a"))), {}, quick)).toMatchObject(tooSlow);
    const resolve = () => new Promise<never>(() => undefined);
    expect(await refusalOf(`${page}/name`, {}, { ...quick, resolve })).toMatchObject(tooSlow);
    await expect.poll(() => open.size).toBe(0);
  });

  it("is hung up on when whoever asked has gone", async () => {
    const gone = new AbortController();
    site.handler = () => gone.abort();
    const parts = { resolve: resolver(), dial: dialTo(site.publicPort), ca: certificate.cert };
    const asking = createFetchPicture(parts)(`${page}/a.png`, gone.signal);
    await expect(asking).rejects.toMatchObject({ code: "invalid_input", detail: [{ type: "given_up" }] });
    await expect.poll(() => open.size).toBe(0);
    site.dialled = [];
    await expect(createFetchPicture(parts)(`${page}/a.png`, gone.signal)).rejects.toBeInstanceOf(AppError);
    expect(site.dialled).toEqual([]);
  });
});
