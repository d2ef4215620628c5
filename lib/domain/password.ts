import * as z from "zod/mini";

/** In characters. A sentence of three words is long enough; what it is made of is nobody's business. */
export const passwordLimits = { least: 10, most: 128 } as const;

export const Password = z.string().check(z.minLength(passwordLimits.least), z.maxLength(passwordLimits.most));
