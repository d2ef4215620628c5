import type { CSSProperties } from "react";

import type { Generation } from "@/lib/domain/generation";

/** Puts the chosen part of the picture where the frame is; without one, the largest centred part is there. */
function placeOf({ crop, image }: Generation): CSSProperties {
  if (!crop) return { inset: 0, width: "100%", height: "100%", objectFit: "cover" };
  return {
    width: `${(image.width / crop.width) * 100}%`,
    height: `${(image.height / crop.height) * 100}%`,
    maxWidth: "none",
    left: `${(-crop.left / crop.width) * 100}%`,
    top: `${(-crop.top / crop.height) * 100}%`,
  };
}

interface FirstFrameProps {
  generation: Generation;
  dim?: boolean;
  /** In a box of the video's own shape, from a small picture. */
  thumb?: boolean;
  /** From a small picture too, filling any box. */
  small?: boolean;
  /** What the page is opened for: asked for before the page's script. */
  first?: boolean;
}

/** The picture as the model crops it; it is the first frame of the video. */
export function FirstFrame({
  generation,
  dim = false,
  thumb = false,
  small = thumb,
  first = false,
}: FirstFrameProps) {
  const { url } = generation.image;
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read
    <img
      src={small ? `${url}?thumb` : url}
      alt=""
      {...(first ? { fetchPriority: "high" } : { loading: "lazy" })}
      decoding="async"
      style={thumb ? placeOf(generation) : undefined}
      className={`absolute ${thumb ? "" : "inset-0 size-full object-cover"} ${dim ? "opacity-30" : ""}`}
    />
  );
}
