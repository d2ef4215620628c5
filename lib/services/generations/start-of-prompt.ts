import { sql } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

const mostCharacters = 120;

/** What a generation is called where its prompt would be too long. */
export const startOfPrompt = sql<string>`left(${generations.prompt}, ${mostCharacters})`;
