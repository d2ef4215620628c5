"use client";

import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";
import { send } from "@/components/shell/send";
import { Button } from "@/components/ui/button";
import { SectionCard } from "@/components/ui/section-card";
import { isThisMachine } from "@/lib/domain/device";

import { deviceWords } from "./device-words";
import { FormStatus } from "./form-status";
import { useAct } from "./use-act";

export interface SessionEntry {
  id: string;
  userAgent: string | null;
  address: string | null;
  since: string;
  lastSeen: string;
  here: boolean;
}

const headingId = "sessions";

function SessionRow({ session, onEnd }: { session: SessionEntry; onEnd: () => void }) {
  const t = useTranslations();
  const device = deviceWords(t, session.userAgent);
  const place =
    session.address && !isThisMachine(session.address)
      ? session.address
      : t("people.account.sessions.thisMachine");
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0">
      <div className="grid min-w-0 gap-0.5">
        <p className="text-body font-medium">
          {device}
          {session.here ? (
            <span className="ml-2 rounded-full border border-line bg-raised px-2 py-0.5 text-small font-normal text-muted">
              {t("people.account.sessions.here")}
            </span>
          ) : null}
        </p>
        <p className="text-small text-muted">
          {t.rich("people.account.sessions.facts", { place, moment: momentAt(session.since) })}
          {", "}
          {t.rich("people.account.sessions.seen", { moment: momentAt(session.lastSeen) })}
        </p>
      </div>
      {session.here ? null : (
        <Button aria-label={t("people.account.sessions.endNamed", { device })} onClick={onEnd}>
          {t("people.account.sessions.end")}
        </Button>
      )}
    </li>
  );
}

/** Where one is signed in. */
export function SessionsSection({ sessions }: { sessions: readonly SessionEntry[] }) {
  const t = useTranslations();
  const { act, failure, done } = useAct();
  const toHeading = () => document.getElementById(headingId)?.focus();

  const end = async (id: string) => {
    const url = `/api/account/sessions/${encodeURIComponent(id)}`;
    await act(() => send("DELETE", url), t("people.account.sessions.ended"));
    toHeading();
  };
  const endOthers = async () => {
    await act(() => send("DELETE", "/api/account/sessions"), t("people.account.sessions.endedOthers"));
    toHeading();
  };

  return (
    <SectionCard
      id={headingId}
      heading={t("people.account.sessions.heading")}
      text={t("people.account.sessions.text")}
    >
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      <FormStatus id="sessions" failure={failure} done={done} />
      {sessions.length > 1 ? (
        <Button className="justify-self-start" onClick={() => void endOthers()}>
          {t("people.account.sessions.endOthers")}
        </Button>
      ) : null}
    </SectionCard>
  );
}
