"use client";

import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  type LucideIcon,
  Maximize,
  Minimize,
  Pause,
  Play,
  Repeat,
  X,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { Button } from "@/components/ui/button";
import { isWhole } from "@/lib/domain/frame-range";
import { playSpeeds } from "@/lib/domain/shuttle";

import type { FramePlayer } from "./frame-player";
import { PlayerMenu } from "./player-menu";
import { Readout } from "./readout";
import type { FullScreen } from "./use-full-screen";

interface ToolProps {
  label: string;
  /** As it is printed on the keyboard. */
  hint: string;
  icon: LucideIcon;
  pressed?: boolean;
  className?: string;
  onClick: () => void;
}

function Tool({ label, hint, icon: Icon, pressed, className = "", onClick }: ToolProps) {
  const solid = Icon === Play || Icon === Pause;
  return (
    <Button
      variant="icon"
      aria-label={label}
      title={`${label} (${hint})`}
      aria-pressed={pressed}
      className={`${pressed ? "bg-raised text-ink!" : ""} ${className}`}
      onClick={onClick}
    >
      <Icon
        aria-hidden
        size={solid ? 20 : 16}
        strokeWidth={1.75}
        {...(solid ? { fill: "currentColor" } : {})}
      />
    </Button>
  );
}

function Steps({ player }: { player: FramePlayer }) {
  const t = useTranslations();
  const playing = useStore(player.store, (state) => state.playing);
  const shift = t("player.keys.shift");
  return (
    <div className="player-steps">
      <Tool
        label={t("player.secondBack")}
        hint={`${shift} ←`}
        icon={ChevronsLeft}
        onClick={() => player.stepSeconds(-1)}
      />
      <Tool label={t("player.back")} hint="←" icon={ChevronLeft} onClick={() => player.step(-1)} />
      <Tool
        label={t(playing ? "player.pause" : "player.play")}
        hint={t("player.keys.space")}
        icon={playing ? Pause : Play}
        className="text-ink!"
        onClick={player.toggle}
      />
      <Tool label={t("player.forward")} hint="→" icon={ChevronRight} onClick={() => player.step(1)} />
      <Tool
        label={t("player.secondForward")}
        hint={`${shift} →`}
        icon={ChevronsRight}
        onClick={() => player.stepSeconds(1)}
      />
    </div>
  );
}

interface PointProps {
  name: string;
  label: string;
  hint: string;
  point: number | null;
  digits: number;
  onClick: () => void;
}

/** Sets one end of the range to the frame that is looked at, and says where it is. */
function Point({ name, label, hint, point, digits, onClick }: PointProps) {
  return (
    <Button
      variant="quiet"
      aria-label={point === null ? label : `${label}, ${point}`}
      title={`${label} (${hint})`}
      className="gap-1.5! px-2! text-small!"
      onClick={onClick}
    >
      {name}
      <span
        className={`inline-block text-left tabular-nums ${point === null ? "text-faint" : "text-ink"}`}
        style={{ minWidth: `${digits}ch` }}
      >
        {point ?? "–"}
      </span>
    </Button>
  );
}

function Range({ player }: { player: FramePlayer }) {
  const t = useTranslations();
  const range = useStore(player.store, (state) => state.range);
  const loop = useStore(player.store, (state) => state.loop);
  const digits = String(player.last).length;
  return (
    <div className="flex items-center">
      <Point
        name={t("player.in")}
        label={t("player.markIn")}
        hint="I"
        point={range.in}
        digits={digits}
        onClick={player.markIn}
      />
      <Point
        name={t("player.out")}
        label={t("player.markOut")}
        hint="O"
        point={range.out}
        digits={digits}
        onClick={player.markOut}
      />
      <Tool
        label={t("player.clear")}
        hint="X"
        icon={X}
        className={isWhole(range) ? "invisible" : ""}
        onClick={player.clearRange}
      />
      <Tool label={t("player.loop")} hint="R" icon={Repeat} pressed={loop} onClick={player.toggleLoop} />
    </div>
  );
}

function Speed({ player }: { player: FramePlayer }) {
  const t = useTranslations();
  const speed = useStore(player.store, (state) => state.speed);
  return (
    <select
      aria-label={t("player.speed")}
      title={`${t("player.speed")} (< >)`}
      value={String(speed)}
      onChange={({ currentTarget: { value } }) =>
        player.setSpeed(playSpeeds.find((each) => String(each) === value) ?? 1)
      }
      className="player-speed"
    >
      {playSpeeds.map((each) => (
        <option key={each} value={String(each)}>
          {t("player.speeds", { speed: each })}
        </option>
      ))}
    </select>
  );
}

interface TransportProps {
  player: FramePlayer;
  fullScreen: FullScreen;
  name: string;
  linkTo: (frame: number) => string;
}

/** All that moves the picture. */
export function Transport({ player, fullScreen, name, linkTo }: TransportProps) {
  const t = useTranslations();
  return (
    <div className="player-transport">
      <Steps player={player} />
      <Readout player={player} />
      <div className="player-tools">
        <Range player={player} />
        <Speed player={player} />
        {fullScreen.possible ? (
          <Tool
            label={t(fullScreen.on ? "player.leaveFullScreen" : "player.fullScreen")}
            hint="F"
            icon={fullScreen.on ? Minimize : Maximize}
            onClick={fullScreen.toggle}
          />
        ) : null}
        <PlayerMenu player={player} name={name} linkTo={linkTo} />
      </div>
    </div>
  );
}
