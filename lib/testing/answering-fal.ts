import { createFalClient, type Patience } from "@/lib/fal/client";
import type { Transport } from "@/lib/fal/transport";

import { falKey } from "./simulated-fal";

/** A client whose transport answers by itself, and keeps what it was asked. */
export function answering(
  answer: (request: Request) => Response | Promise<Response>,
  patience: Partial<Patience> = {},
) {
  const requests: Request[] = [];
  const transport: Transport = async (input, init) => {
    const request = new Request(input, init);
    requests.push(request.clone());
    return answer(request);
  };
  return { requests, client: createFalClient(transport, falKey, patience) };
}

export const json = (status: number, body: unknown, headers = {}) => Response.json(body, { status, headers });
