import type { MetadataRoute } from "next";

import { requestWords } from "./words";

/** What a phone or a desktop needs to install the studio, and to offer it where pictures are shared. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { language, t } = await requestWords();
  return {
    id: "/",
    name: "Firstframe",
    short_name: "Firstframe",
    lang: language,
    description: t("shell.description"),
    start_url: "/",
    display: "standalone",
    background_color: "#0f0e0c",
    theme_color: "#0f0e0c",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    // No route answers there: public/sw.js takes it before it leaves the device.
    share_target: {
      action: "/share-target",
      method: "POST",
      enctype: "multipart/form-data",
      params: { files: [{ name: "image", accept: ["image/*"] }] },
    },
  };
}
