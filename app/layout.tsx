import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";

import { WordsProvider } from "@/components/shell/words-provider";

import { requestWords } from "./words";

const geist = localFont({
  src: "../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist",
  weight: "100 900",
  display: "swap",
});

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return {
    title: { default: "Firstframe", template: "%s · Firstframe" },
    description: t("shell.description"),
    applicationName: "Firstframe",
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf8" },
    { media: "(prefers-color-scheme: dark)", color: "#0f0e0c" },
  ],
};

/** Reading the request makes every page a dynamic one: a page made at build time could not carry its nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const { language } = await requestWords();
  return (
    <html lang={language} className={geist.variable} suppressHydrationWarning>
      <head>
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- deferred, it runs after the first paint: a theme flashes */}
        <script src="/theme.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <WordsProvider language={language}>{children}</WordsProvider>
      </body>
    </html>
  );
}
