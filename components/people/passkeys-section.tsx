"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";
import { send } from "@/components/shell/send";
import { Button } from "@/components/ui/button";
import { ConfirmQuestion } from "@/components/ui/confirm-question";
import { SectionCard } from "@/components/ui/section-card";

import { FormStatus } from "./form-status";
import { useAct } from "./use-act";
import { useAddPasskey } from "./use-add-passkey";
import { usePasskeysHere } from "./use-passkeys-here";

export interface PasskeyEntry {
  id: string;
  name: string;
  addedAt: string | null;
}

const headingId = "passkeys";

function PasskeyRow({ passkey, onRemove }: { passkey: PasskeyEntry; onRemove: () => void }) {
  const t = useTranslations();
  const { name, addedAt } = passkey;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="grid min-w-0 gap-0.5">
        <p className="text-body font-medium">{name}</p>
        {addedAt === null ? null : (
          <p className="text-small text-muted">
            {t.rich("people.account.passkeys.added", { moment: momentAt(addedAt) })}
          </p>
        )}
      </div>
      <Button aria-label={t("people.account.passkeys.remove", { name })} onClick={onRemove}>
        {t("people.account.passkeys.removeShort")}
      </Button>
    </li>
  );
}

/** The passkeys one signs in with. `host` is the address they belong to. */
export function PasskeysSection({ passkeys, host }: { passkeys: readonly PasskeyEntry[]; host: string }) {
  const t = useTranslations();
  const here = usePasskeysHere(host);
  const adding = useAddPasskey();
  const removing = useAct();
  const [asked, setAsked] = useState<PasskeyEntry | null>(null);

  const remove = async ({ id }: PasskeyEntry) => {
    setAsked(null);
    await removing.act(() => send("DELETE", `/api/account/passkeys/${encodeURIComponent(id)}`), null);
    document.getElementById(headingId)?.focus();
  };

  return (
    <SectionCard
      id={headingId}
      heading={t("people.account.passkeys.heading")}
      text={t("people.account.passkeys.text")}
    >
      {passkeys.length === 0 ? (
        <p className="text-body text-muted">{t("people.account.passkeys.none")}</p>
      ) : (
        <ul>
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setAsked(passkey)} />
          ))}
        </ul>
      )}
      <FormStatus id="passkeys" failure={adding.failure ?? removing.failure} done={adding.done} />
      {here === false ? (
        <p className="text-small text-muted">{t("people.account.passkeys.elsewhere", { host })}</p>
      ) : (
        <Button
          className="justify-self-start"
          aria-disabled={adding.busy || undefined}
          onClick={() => void adding.add()}
        >
          {t(adding.busy ? "people.account.passkeys.adding" : "people.account.passkeys.add")}
        </Button>
      )}
      <ConfirmQuestion
        open={asked !== null}
        title={t("people.account.passkeys.question")}
        confirm={t("people.account.passkeys.confirm")}
        decline={t("people.account.passkeys.decline")}
        onConfirm={() => (asked ? void remove(asked) : undefined)}
        onClose={() => setAsked(null)}
      >
        {t("people.account.passkeys.questionText", { name: asked?.name ?? "" })}
      </ConfirmQuestion>
    </SectionCard>
  );
}
