"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { send } from "@/components/shell/send";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toaster";
import type { Role } from "@/lib/domain/permissions";

import { FormStatus } from "./form-status";
import type { MemberEntry } from "./member-list";
import { RoleOptions } from "./role-options";
import { useAct } from "./use-act";

/** A member's role. It is saved by a button: the arrow keys of a closed list would change it with each press. */
export function MemberRole({ member: { id, name, role } }: { member: MemberEntry }) {
  const t = useTranslations();
  const [chosen, setChosen] = useState<Role>(role);
  const { act, busy, failure } = useAct();
  const words = { role: t(`roles.${chosen}.name`), may: t(`roles.${chosen}.may`) };

  const save = async () => {
    const url = `/api/members/${encodeURIComponent(id)}/role`;
    const saved = await act(() => send("PUT", url, { role: chosen }), null);
    if (saved) showToast({ title: t("people.members.roleSaved", { name, role: words.role }) });
    document.getElementById(`role-${id}`)?.focus();
  };

  return (
    <div className="grid content-start gap-2">
      <div className="flex flex-wrap gap-2 md:justify-end">
        <select
          id={`role-${id}`}
          aria-label={t("people.members.roleOf", { name })}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value as Role)}
          className="field h-11 px-3 text-large md:h-9 md:text-body"
        >
          <RoleOptions has={role} />
        </select>
        {chosen === role ? null : (
          <Button
            aria-label={t("people.members.saveRoleOf", { name })}
            aria-disabled={busy || undefined}
            onClick={() => void save()}
          >
            {t("people.members.saveRole")}
          </Button>
        )}
      </div>
      {chosen === role ? null : (
        <p className="text-small text-muted md:text-right">{t("people.members.roleNote", words)}</p>
      )}
      <FormStatus id={`role-${id}`} failure={failure} done={null} />
    </div>
  );
}
