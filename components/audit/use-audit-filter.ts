"use client";

import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";

import { type AuditFilter, writeAuditFilter } from "@/lib/domain/audit-filter";

export type ChangeAuditFilter = (change: Partial<AuditFilter>) => void;

/** The filter lives in the address; a change of it asks for the page anew. */
export function useAuditFilter(filter: AuditFilter) {
  const router = useRouter();
  const [pending, begin] = useTransition();
  const change: ChangeAuditFilter = useCallback(
    (changed) => {
      const query = writeAuditFilter({ ...filter, ...changed }).toString();
      begin(() =>
        router.replace(query === "" ? "/settings/audit" : `/settings/audit?${query}`, { scroll: false }),
      );
    },
    [filter, router],
  );
  return { change, pending };
}
