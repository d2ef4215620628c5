import { withWords } from "@/app/with-words";
import { ClosedNotice } from "@/components/share/closed-notice";
import { GuestFrame } from "@/components/share/guest-frame";

/** A link that is closed, is too old or never was. */
function NotFound() {
  return (
    <GuestFrame>
      <ClosedNotice />
    </GuestFrame>
  );
}

export default withWords(["shell", "share"], NotFound);
