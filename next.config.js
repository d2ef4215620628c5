/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@electric-sql/pglite", "sharp", "pg", "flydrive", "h264-mp4-encoder"],
};

export default config;
