import { ClosedNotice } from "@/components/share/closed-notice";
import { GuestFrame } from "@/components/share/guest-frame";

/** A link that is closed, is too old or never was. */
export default function NotFound() {
  return (
    <GuestFrame>
      <ClosedNotice />
    </GuestFrame>
  );
}
