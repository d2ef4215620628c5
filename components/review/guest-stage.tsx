"use client";

import type { CSSProperties } from "react";

import { DrawingToolbar } from "./drawing-toolbar";
import { FrameDrawings } from "./frame-drawings";
import type { FramePlayer } from "./player/frame-player";
import { ReviewPlayer } from "./player/review-player";
import { useMarkers } from "./use-markers";

interface GuestStageProps {
  player: FramePlayer;
  id: string;
  prompt: string;
  /** Of the picture that the video begins with. */
  poster: string;
  video: { url: string; width: number; height: number };
  linkTo: (frame: number) => string;
}

/** The video as large as it fits, with its player; stands in a `ReviewRoom`. */
export function GuestStage({ player, id, prompt, poster, video, linkTo }: GuestStageProps) {
  const markers = useMarkers();
  const { hold } = player;
  const ratio = { "--ratio": video.width / video.height } as CSSProperties;
  return (
    <ReviewPlayer player={player} url={video.url} name={id} linkTo={linkTo} markers={markers}>
      <div className="stage-frame on-stage relative grid place-items-center overflow-hidden">
        <div className="stage-box relative overflow-hidden" style={ratio}>
          {/* oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read */}
          <img
            src={`${poster}?thumb`}
            alt=""
            fetchPriority="high"
            className="absolute inset-0 size-full object-cover"
          />
          <video
            ref={hold}
            src={video.url}
            muted
            playsInline
            disablePictureInPicture
            preload="none"
            aria-label={prompt}
            className="absolute inset-0 size-full object-cover"
          />
          <FrameDrawings />
        </div>
      </div>
      <DrawingToolbar />
    </ReviewPlayer>
  );
}
