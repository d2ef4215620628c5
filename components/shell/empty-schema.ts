import * as z from "zod/mini";

/** Of an answer that only says that something was done; loaded with the first of them. */
export const EmptySchema = z.unknown();
