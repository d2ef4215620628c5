import { newId } from "@/components/shell/new-id";
import { presenceEveryMs } from "@/lib/domain/presence";

/**
 * Says that a page is looked at for as long as it is in sight, and that it no longer is when it is left.
 * @param say sends it; with `here` false the page may be gone before an answer comes.
 * @returns stops it.
 */
export function sayPresence(say: (presence: { tab: string; here: boolean }) => void): () => void {
  const tab = newId();
  let timer: ReturnType<typeof setInterval> | undefined;
  const leave = () => {
    if (timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
    say({ tab, here: false });
  };
  const arrive = () => {
    if (timer !== undefined) return;
    say({ tab, here: true });
    timer = setInterval(() => say({ tab, here: true }), presenceEveryMs);
  };
  const follow = () => (document.visibilityState === "hidden" ? leave() : arrive());
  follow();
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", leave);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    window.removeEventListener("pagehide", leave);
    leave();
  };
}
