import Link from "next/link";

import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { buttonClass } from "@/components/ui/button";

/** What a link says that leads nowhere any more, and what to do instead. */
export async function NoLongerGood({ heading, text }: { heading: string; text: string }) {
  const { t } = await requestWords();
  return (
    <AuthPanel heading={heading} lead={<p>{text}</p>}>
      <Link href="/sign-in" className={buttonClass("secondary", "h-11! justify-self-start")}>
        {t("people.signIn.submit")}
      </Link>
    </AuthPanel>
  );
}
