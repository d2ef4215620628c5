import { createServer as createHttpsServer } from "node:https";
import { createServer as createTcpServer } from "node:net";

import { describe, expect, it, vi } from "vitest";

import { makeCertificate } from "@/lib/testing/certificate";
import {
  certificate,
  dialTo,
  fetching,
  firstPublic,
  givesPicture,
  listen,
  never,
  open,
  openSite,
  page,
  picture,
  refusalOf,
  resolver,
  site,
} from "@/lib/testing/picture-site";

import { createFetchPicture, dialTcp } from "./fetch-picture";

openSite();

describe("a public address", () => {
  it("must prove its name by a certificate that is trusted and in date", async () => {
    const wanted = { code: "invalid_input", type: "certificate" };
    const elsewhere = { "wrong.example.com": [[firstPublic]] };
    expect(await refusalOf("https://wrong.example.com/", elsewhere)).toMatchObject(wanted);
    expect(await refusalOf("https://93.184.216.35/")).toMatchObject(wanted);
    const dial = dialTo(site.publicPort);
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
      site.handler = ({ socket }) => socket.end(head);
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
