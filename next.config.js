/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` does it; a start need not wait for it
  serverExternalPackages: [
    "@electric-sql/pglite",
    "sharp",
    "pg",
    "flydrive",
    "h264-mp4-encoder",
    "pg-boss",
    "rate-limiter-flexible",
  ],
  // The server reads the syntax of the sentences, so browsers need no parser for it (lib/words/catalogue.ts).
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // A browser asks for it by itself in the moment between two pages, when neither one's icon is there.
  redirects: async () => [{ source: "/favicon.ico", destination: "/icon.svg", permanent: true }],
};

export default config;
