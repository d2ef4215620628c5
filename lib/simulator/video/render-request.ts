export interface RenderRequest {
  /** Encoded JPEG, PNG or WebP. */
  picture: Uint8Array;
  prompt: string;
  negativePrompt: string;
  seed: number;
  /** Even, like the height. */
  width: number;
  height: number;
  numFrames: number;
  fps: number;
  steps: number;
  guidanceScale: number;
}

/** All of a request but its picture. */
export type RenderSettings = Omit<RenderRequest, "picture">;
