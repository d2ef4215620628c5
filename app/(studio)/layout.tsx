import { type ReactNode, Suspense } from "react";

import { withWords } from "@/app/with-words";
import { NoticeBell } from "@/components/notices/notice-bell";
import { ConnectionNotice } from "@/components/shell/connection-notice";
import { FreshPeople } from "@/components/shell/fresh-people";
import { Header, ModePill } from "@/components/shell/header";
import { HeaderEnd } from "@/components/shell/header-end";
import { KeyHelp } from "@/components/shell/key-help";
import { MonthSpend } from "@/components/shell/month-spend";
import { ServiceWorker } from "@/components/shell/service-worker";
import { StudioProvider } from "@/components/shell/studio-provider";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Toaster } from "@/components/ui/toaster";

import { loadStudio } from "./load-studio";
import { WaitingPage } from "./waiting-page";

async function Studio({ children }: { children: ReactNode }) {
  const facts = await loadStudio();
  return (
    <StudioProvider facts={facts}>
      <Header>
        <ModePill mode={facts.mode} />
        <MonthSpend />
        <div className="flex">
          <NoticeBell />
          <HeaderEnd />
        </div>
      </Header>
      <ConnectionNotice />
      <FreshPeople />
      <KeyHelp />
      <ServiceWorker />
      {children}
      <Toaster />
    </StudioProvider>
  );
}

/** The facts are there in milliseconds, unless fal is asked for its price first. */
const quickMs = 150;

async function isQuick(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), quickMs);
  });
  const there = loadStudio().then(
    () => true,
    () => true, // the page itself says what went wrong
  );
  return Promise.race([there, late]).finally(() => clearTimeout(timer));
}

/**
 * A page inside Suspense is put in its place by a script, later than its skeleton by some hundred milliseconds even
 * where nothing has to be waited for. So there is a skeleton only where there is a wait.
 */
async function StudioLayout({ children }: { children: ReactNode }) {
  const studio = <Studio>{children}</Studio>;
  if (await isQuick()) return studio;
  const skeleton = (
    <>
      <Header>
        <ThemeToggle />
      </Header>
      <WaitingPage />
    </>
  );
  return <Suspense fallback={skeleton}>{studio}</Suspense>;
}

export default withWords(["shell", "roles", "notices"], StudioLayout);
