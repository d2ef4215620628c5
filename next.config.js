/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true }, // `npm run check` does it; a start need not wait for it
  serverExternalPackages: ["@electric-sql/pglite", "sharp", "pg", "flydrive", "h264-mp4-encoder"],
};

export default config;
