import type { ReactNode } from "react";

import "./player.css";

/** A stage with the room that a player's controls will take, so that nothing moves when they come. */
export function PlayerRoom({ children }: { children: ReactNode }) {
  return (
    <div>
      <div className="player-stage">{children}</div>
      <div aria-hidden className="player-bar">
        <div>
          <div className="player-markers" />
          <div className="player-timeline" />
        </div>
        <div className="player-transport player-room" />
      </div>
    </div>
  );
}
