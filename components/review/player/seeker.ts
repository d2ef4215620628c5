import { type FrameClock, frameAtTime, seekTarget } from "@/lib/domain/timecode";

/** A browser that paints nothing after a seek paints nothing more: it is hidden, or had that frame already. */
const paintMs = 250;

/** Of a media element's readyState: its length is known, and it can be sent to a place. */
const hasMetadata = 1;

/** Told once nothing is on its way: the frame the video is at, or null where what it painted has said so. */
type Arrived = (frame: number | null) => void;

/** Sends a video to frames, one at a time: what is asked for meanwhile follows, what is older is left out. */
export class Seeker {
  readonly #clock: FrameClock;
  readonly #onArrived: Arrived;
  #element: HTMLVideoElement | null = null;
  #wanted: number | null = null;
  #sent: number | null = null;
  #hasPainted = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: FrameClock, onArrived: Arrived) {
    this.#clock = clock;
    this.#onArrived = onArrived;
  }

  attach(element: HTMLVideoElement): () => void {
    this.#element = element;
    element.addEventListener("loadedmetadata", this.#send);
    element.addEventListener("seeked", this.#seeked);
    return () => {
      clearTimeout(this.#patience);
      element.removeEventListener("loadedmetadata", this.#send);
      element.removeEventListener("seeked", this.#seeked);
      this.#element = null;
      this.#sent = null;
    };
  }

  seek(frame: number): void {
    clearTimeout(this.#patience);
    this.#wanted = frame;
    this.#send();
  }

  /** Gives up what is on its way. */
  drop(): void {
    clearTimeout(this.#patience);
    this.#wanted = null;
    this.#sent = null;
  }

  /** A picture was painted. One that stands still may be the one before, painted late: then the next is waited for. */
  painted(frame: number): void {
    if (this.#wanted === null || this.#wanted !== this.#sent || !this.#element) return;
    const { seeking, paused } = this.#element;
    if (frame !== this.#wanted && seeking) return;
    this.#hasPainted = true;
    if (frame !== this.#wanted && paused) return;
    this.drop();
    this.#onArrived(null);
  }

  readonly #send = () => {
    const element = this.#element;
    if (!element || this.#wanted === null || element.readyState < hasMetadata) return;
    if (this.#sent !== null && element.seeking) return;
    this.#sent = this.#wanted;
    this.#hasPainted = false;
    element.currentTime = seekTarget(this.#clock, this.#wanted);
  };

  readonly #seeked = () => {
    if (this.#wanted === null) return;
    if (this.#wanted !== this.#sent) {
      this.#send();
      return;
    }
    this.#patience = setTimeout(() => {
      const element = this.#element;
      const told = this.#hasPainted;
      this.drop();
      if (element) this.#onArrived(told ? null : frameAtTime(this.#clock, element.currentTime));
    }, paintMs);
  };
}
