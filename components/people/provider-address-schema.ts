import * as z from "zod/mini";

/** Where a provider asks people who they are. */
export const ProviderAddress = z.object({ url: z.url({ protocol: /^https?$/ }) });
