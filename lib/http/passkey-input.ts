import * as z from "zod/mini";

/** A key and its proof are far smaller, also those of algorithms to come. */
export const mostPasskeyBytes = 32 * 1024;
const mostIdCharacters = 2048;

/** What a browser answers; its inside is checked by whoever verifies it. */
export const PasskeyAnswer = z.looseObject({
  id: z.string().check(z.maxLength(mostIdCharacters)),
  response: z.record(z.string(), z.unknown()),
});
