import net, { type AddressInfo } from "node:net";

/** A door before a server: shut, the server is gone for whoever comes through here. */
export interface TcpGate {
  port: number;
  /** Breaks every connection, and refuses new ones. */
  shut(): Promise<void>;
  open(): Promise<void>;
}

export async function createTcpGate(target: { host: string; port: number }): Promise<TcpGate> {
  const sockets = new Set<net.Socket>();
  const join = (from: net.Socket, to: net.Socket) => {
    sockets.add(from);
    from.on("error", () => to.destroy());
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
    from.pipe(to);
  };
  let port = 0;
  let server: net.Server;
  const open = () =>
    new Promise<void>((resolve, reject) => {
      server = net.createServer((incoming) => {
        const outgoing = net.connect(target);
        join(incoming, outgoing);
        join(outgoing, incoming);
      });
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        ({ port } = server.address() as AddressInfo);
        resolve();
      });
    });
  await open();
  return {
    port,
    open,
    shut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
