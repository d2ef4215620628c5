import { NextResponse, type NextRequest } from "next/server";

import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { admit } from "@/lib/http/admit";

/** Keeps pages for this machine alone. Routes under /api and /media see to it themselves, with their bodies whole. */
export function proxy(request: NextRequest): NextResponse {
  try {
    admit(request.method, request.headers, env().port);
    return NextResponse.next();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const starting = error.code === "unavailable";
    return new NextResponse(error.message, {
      status: starting ? 503 : 403,
      headers: { "content-type": "text/plain; charset=utf-8", ...(starting ? { refresh: "1" } : {}) },
    });
  }
}

export const config = { matcher: ["/((?!api/|media/|_next/static|samples/|icon).*)"] };
