import type { Generation } from "@/lib/domain/generation";

/** The picture as the model crops it; it is the first frame of the video. */
export function FirstFrame({ generation, dim = false }: { generation: Generation; dim?: boolean }) {
  return (
    // oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read
    <img
      src={generation.image.url}
      alt=""
      loading="lazy"
      decoding="async"
      className={`absolute inset-0 size-full object-cover ${dim ? "opacity-30" : ""}`}
    />
  );
}
