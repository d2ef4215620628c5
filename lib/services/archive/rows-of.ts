import type { SQL } from "drizzle-orm";

import type { Tx } from "@/lib/db/client";

/** What a query of our own text answers. Both engines give an object with `rows`; drizzle types neither. */
export async function rowsOf<Row>(db: Tx, query: SQL): Promise<Row[]> {
  const answer: unknown = await db.execute(query);
  return (answer as { rows: Row[] }).rows;
}
