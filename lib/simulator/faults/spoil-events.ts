import { bodyCutOff } from "./broken-connection";
import { streamThrough, type Chunks } from "./byte-stream";
import type { FaultRule, StreamKind } from "./rule";

/** A status stream that is troubled on its way. Each chunk of the simulator's own streams is one event. */
export function spoilEvents(kind: StreamKind, rule: FaultRule, answer: Response): Response {
  if (!answer.body) return answer;
  const { status, headers } = answer;
  const changed = streamThrough(answer.body, (events) =>
    kind === "cut_stream" ? cut(events, rule) : split(events),
  );
  return new Response(changed, { status, headers });
}

async function* cut(events: Chunks, { afterEvents, abrupt }: FaultRule) {
  let whole = 0;
  for await (const event of events) {
    if (whole === afterEvents) {
      yield event.slice(0, event.length / 2);
      if (abrupt) throw bodyCutOff();
      return;
    }
    whole += 1;
    yield event;
  }
}

/** Ends a chunk within each character of several bytes; a line is added to the logs so that there are some. */
async function* split(events: Chunks) {
  for await (const event of events) {
    const bytes = new TextEncoder().encode(withLine(new TextDecoder().decode(event)));
    let start = 0;
    for (let at = 1; at < bytes.length; at += 1) {
      const within = ((bytes[at] ?? 0) & 0xc0) === 0x80;
      if (!within) continue;
      yield bytes.slice(start, at);
      start = at;
    }
    yield bytes.slice(start);
  }
}

/** Characters of two, three and four bytes. */
const line = { message: "Décodage 28/28 · 渲染 🎬", level: "INFO", source: "USER" };

function withLine(event: string): string {
  const text = /^data: (.*)\n\n$/s.exec(event)?.[1];
  if (text === undefined) return event;
  const status = JSON.parse(text) as { logs?: unknown[] };
  if (!status.logs) return event;
  const logs = [...status.logs, { ...line, timestamp: "2026-01-01T00:00:00.000Z" }];
  return `data: ${JSON.stringify({ ...status, logs })}\n\n`;
}
