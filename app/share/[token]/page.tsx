import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";

import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { EnterForm } from "@/components/share/enter-form";
import { GuestFrame } from "@/components/share/guest-frame";
import { AppError } from "@/lib/domain/errors";
import { findGuestOf } from "@/lib/http/guest-cookie";
import { runtime } from "@/lib/runtime";
import type { Ctx, Guest } from "@/lib/services/context";
import { readReview } from "@/lib/services/review/read";
import { requireShare } from "@/lib/services/share/enter";
import { listShared } from "@/lib/services/share/list-shared";

import { GuestRoom } from "./guest-room";

interface PageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Without a word of what is shared: a link's preview goes to whoever passes it on. */
export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("share.enter.title") };
}

async function requireOpen(ctx: Ctx, token: string) {
  try {
    return await requireShare(ctx, token);
  } catch (error) {
    if (error instanceof AppError) notFound();
    throw error;
  }
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

/** What a guest sees: all that the link opens, and of the one that is looked at what is said about it. */
async function loadRoom(ctx: Ctx, { kind }: Guest["share"], token: string, asked: string | null) {
  const items = await listShared(ctx, token);
  // Of a stack the newest is looked at first; the others are a press away.
  const first = kind !== "project" || items.length === 1 ? items[0] : undefined;
  const shown = asked === null ? first : items.find(({ id }) => id === asked);
  // It may be taken out of the link between the two readings.
  const review = shown ? await readReview(ctx, shown.id).catch(() => null) : null;
  return { items, shownId: shown?.id ?? asked, review };
}

const actorOf = (guest: Guest): Ctx["actor"] => ({ kind: "guest", ...guest });

async function Page({ params, searchParams }: PageProps) {
  await connection();
  const { token } = await params;
  const { video, frame, comment } = await searchParams;
  const { ctx } = await runtime();
  const share = await requireOpen(ctx, token);
  const guest = await findGuestOf(ctx, token, await headers());
  if (!guest) {
    return (
      <GuestFrame>
        <EnterForm token={token} hasPassword={share.passwordHash !== null} />
      </GuestFrame>
    );
  }
  const room = await loadRoom({ ...ctx, actor: actorOf(guest) }, guest.share, token, one(video));
  const { id, name } = guest;
  const { kind, access } = guest.share;
  return (
    <GuestRoom
      token={token}
      guest={{ id, name, kind, access }}
      frame={one(frame)}
      commentId={one(comment)}
      {...room}
    />
  );
}

export default withWords(["shell", "player", "share", "reviewExport", "reviewStates", "review"], Page);
