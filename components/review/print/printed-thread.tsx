"use client";

import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { timecode } from "@/lib/domain/timecode";

import { CommentBody } from "../comment-body";
import { DrawingShapes } from "../drawing-shapes";
import type { ReviewComment } from "../review-schemas";

import "../drawing.css";

interface Video {
  width: number;
  height: number;
  fps: number;
}

function Said({ comment }: { comment: ReviewComment }) {
  const t = useTranslations();
  const { authorName, createdAt, editedAt, deletedAt, body } = comment;
  return (
    <div className="grid gap-0.5">
      <p className="text-small">
        <span className="font-semibold wrap-anywhere">{authorName || t("reviewExport.alone")}</span>{" "}
        <span className="text-muted">
          <Moment at={createdAt} />
          {editedAt === null ? "" : ` · ${t("reviewExport.edited")}`}
        </span>
      </p>
      {deletedAt !== null ? (
        <p className="text-body text-muted">{t("reviewExport.deleted")}</p>
      ) : body === "" ? (
        <p className="text-body text-muted">{t("reviewExport.drawingOnly")}</p>
      ) : (
        <CommentBody body={body} />
      )}
    </div>
  );
}

interface FramePictureProps {
  comment: ReviewComment;
  frame: number;
  video: Video;
  /** Undefined until it is ready, null where it could not be shown. */
  picture: string | null | undefined;
}

function FramePicture({ comment, frame, video, picture }: FramePictureProps) {
  const t = useTranslations();
  const { width, height } = video;
  return (
    <div
      className="printed-frame relative overflow-hidden rounded-field bg-stage"
      style={{ aspectRatio: width / height }}
    >
      {picture ? (
        // oxlint-disable-next-line nextjs/no-img-element -- drawn in this browser
        <img
          src={picture}
          alt={t("reviewExport.picture", { frame: String(frame) })}
          className="absolute inset-0 size-full"
        />
      ) : null}
      {picture === null ? <p className="on-stage p-3 text-small">{t("reviewExport.noPicture")}</p> : null}
      {comment.drawing ? (
        <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="absolute inset-0 size-full">
          <DrawingShapes box={{ width, height }} shapes={comment.drawing} />
        </svg>
      ) : null}
    </div>
  );
}

interface PrintedThreadProps {
  root: ReviewComment;
  answers: readonly ReviewComment[];
  video: Video;
  picture: string | null | undefined;
}

/** A thread beside the frame it is about. */
export function PrintedThread({ root, answers, video, picture }: PrintedThreadProps) {
  const t = useTranslations();
  const { frame, endFrame, resolvedAt, resolvedByName, deletedAt } = root;
  const place =
    frame === null
      ? t("reviewExport.whole")
      : endFrame === null
        ? t("reviewExport.frame", { frame: String(frame) })
        : t("reviewExport.range", { frame: String(frame), end: String(endFrame) });
  return (
    <li className="printed-thread grid grid-cols-[2fr_3fr] gap-x-5 border-t border-line py-4">
      <div className="grid content-start gap-1.5">
        {frame === null || deletedAt !== null ? null : (
          <FramePicture comment={root} frame={frame} video={video} picture={picture} />
        )}
        <p className="text-small tabular-nums">
          <span className="font-medium">{place}</span>
          {frame === null ? "" : ` · ${timecode(video, frame)}`}
          {endFrame === null ? "" : ` – ${timecode(video, endFrame)}`}
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-3">
        <Said comment={root} />
        {answers.map((answer) => (
          <div key={answer.id} className="border-l-2 border-line pl-3">
            <Said comment={answer} />
          </div>
        ))}
        {resolvedAt === null ? null : (
          <p className="text-small text-good">
            {resolvedByName
              ? t("reviewExport.resolved", { name: resolvedByName })
              : t("reviewExport.resolvedPlain")}
          </p>
        )}
      </div>
    </li>
  );
}
