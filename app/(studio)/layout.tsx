import { type ReactNode, Suspense } from "react";

import { ConnectionNotice } from "@/components/shell/connection-notice";
import { Header, ModePill } from "@/components/shell/header";
import { KeyHelp } from "@/components/shell/key-help";
import { LanguageChoice } from "@/components/shell/language-choice";
import { MonthSpend } from "@/components/shell/month-spend";
import { ServiceWorker } from "@/components/shell/service-worker";
import { StudioProvider } from "@/components/shell/studio-provider";
import { ThemeToggle } from "@/components/shell/theme-toggle";

import { loadStudio } from "./load-studio";
import { Waiting } from "./waiting";

async function Studio({ children }: { children: ReactNode }) {
  const facts = await loadStudio();
  return (
    <StudioProvider facts={facts}>
      <Header>
        <ModePill mode={facts.mode} />
        <MonthSpend />
        <div className="flex">
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </Header>
      <ConnectionNotice />
      <KeyHelp />
      <ServiceWorker />
      {children}
    </StudioProvider>
  );
}

export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <>
          <Header>
            <ThemeToggle />
          </Header>
          <Waiting />
        </>
      }
    >
      <Studio>{children}</Studio>
    </Suspense>
  );
}
