import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { SignInForm } from "@/components/people/sign-in-form";
import { ownPath } from "@/lib/domain/own-path";

import { NobodyHere } from "../nobody-here";
import { requestVisitor } from "../request-visitor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.signIn.title") };
}

interface PageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const { t } = await requestWords();
  const { running, actor } = await requestVisitor();
  if (actor?.kind === "solo") return <NobodyHere why="text" />;
  if (!running.door.hasMembers()) redirect("/setup");
  const [asked] = [(await searchParams).next ?? null].flat();
  const next = ownPath(asked);
  if (actor) redirect(next);
  return (
    <AuthPanel heading={t("people.signIn.heading")}>
      <SignInForm next={next} passkeyHost={running.passkeyHost} />
    </AuthPanel>
  );
}
