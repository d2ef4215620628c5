import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { SignInForm } from "@/components/people/sign-in-form";
import { oidcProblems } from "@/lib/domain/oidc-problem";
import { ownPath } from "@/lib/domain/own-path";

import { NobodyHere } from "../nobody-here";
import { requestVisitor } from "../request-visitor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.signIn.title") };
}

interface PageProps {
  searchParams: Promise<Record<"next" | "problem", string | string[] | undefined>>;
}

async function Page({ searchParams }: PageProps) {
  const { t } = await requestWords();
  const { running, actor } = await requestVisitor();
  if (actor?.kind === "solo") return <NobodyHere why="text" />;
  if (!running.door.hasMembers()) redirect("/setup");
  const asked = await searchParams;
  const next = ownPath([asked.next ?? null].flat()[0]);
  if (actor) redirect(next);
  const provider = running.env.oidc?.name ?? null;
  const problem = provider === null ? null : oidcProblems.find((each) => each === asked.problem);
  return (
    <AuthPanel heading={t("people.signIn.heading")}>
      <SignInForm
        next={next}
        passkeyHost={running.passkeyHost}
        provider={provider}
        problem={problem ?? null}
      />
    </AuthPanel>
  );
}

export default withWords(["people", "oidc"], Page);
