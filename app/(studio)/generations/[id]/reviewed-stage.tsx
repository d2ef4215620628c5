"use client";

import { StageFrame } from "@/components/generation/stage-frame";
import { DrawingToolbar } from "@/components/review/drawing-toolbar";
import { FrameDrawings } from "@/components/review/frame-drawings";
import type { FramePlayer } from "@/components/review/player/frame-player";
import { PlayerRoom } from "@/components/review/player/player-room";
import { ReviewPlayer } from "@/components/review/player/review-player";
import { useMarkers } from "@/components/review/use-markers";
import { type Generation, isFinal } from "@/lib/domain/generation";

interface ReviewedStageProps {
  generation: Generation;
  player: FramePlayer | null;
}

/** The stage, with a player once there is a video, and what was drawn on its frames; room is kept while one may still come. */
export function ReviewedStage({ generation, player }: ReviewedStageProps) {
  const markers = useMarkers();
  const { id, video, status } = generation;
  if (!player || !video) {
    const stage = <StageFrame generation={generation} />;
    return isFinal(status) ? stage : <PlayerRoom>{stage}</PlayerRoom>;
  }
  return (
    <ReviewPlayer
      key={video.url}
      player={player}
      url={video.url}
      name={id}
      linkTo={(at) => `${window.location.origin}/generations/${id}?frame=${at}`}
      markers={markers}
    >
      <StageFrame generation={generation} hold={player.hold} overlay={<FrameDrawings />} />
      <DrawingToolbar />
    </ReviewPlayer>
  );
}
