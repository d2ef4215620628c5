import Link from "next/link";

import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { buttonClass } from "@/components/ui/button";

/** What a page says that needs members, while one works alone. */
export async function NobodyHere({ why }: { why: "text" | "invitation" }) {
  const { t } = await requestWords();
  return (
    <AuthPanel heading={t("people.alone.heading")} lead={<p>{t(`people.alone.${why}`)}</p>}>
      <div className="flex flex-wrap gap-2">
        <Link href="/" className={buttonClass("primary")}>
          {t("people.alone.toStudio")}
        </Link>
        <Link href="/setup" className={buttonClass("secondary", "h-11!")}>
          {t("people.alone.toTeam")}
        </Link>
      </div>
    </AuthPanel>
  );
}
