import type { Metadata } from "next";

import { requestRuntimeFor } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AuditLog } from "@/components/audit/audit-log";
import { NotForRole } from "@/components/shell/not-for-role";
import { auditFilterNames, readAuditFilter } from "@/lib/domain/audit-filter";
import { auditEntriesOnPage, listAudit } from "@/lib/services/audit/list";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("audit.title") };
}

interface PageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function Page({ searchParams }: PageProps) {
  const running = await requestRuntimeFor("audit.see");
  if (!running) return <NotForRole />;
  const asked = await searchParams;
  const params = new URLSearchParams(
    auditFilterNames.flatMap((name) => [asked[name] ?? []].flat().map((value) => [name, value])),
  );
  const { filter, unusable } = readAuditFilter(params);
  const first = await listAudit(running.ctx, { filter, limit: auditEntriesOnPage });
  return <AuditLog filter={filter} first={first} unusable={unusable.length > 0} />;
}

export default withWords(["people", "share", "audit"], Page);
