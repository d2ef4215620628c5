import { limits, namedSizes } from "@/lib/domain/model-fields";

export interface ModelError {
  status: number;
  /** The field it points at; none: the body as a whole. */
  field?: string;
  msg: string;
  ctx?: Record<string, unknown>;
  retryable?: boolean;
}

const picture = (msg: string, ctx?: Record<string, unknown>): ModelError => ({
  status: 422,
  field: "image_url",
  msg,
  ...(ctx ? { ctx } : {}),
});

const field = (name: string, msg: string, ctx?: Record<string, unknown>): ModelError => ({
  ...picture(msg, ctx),
  field: name,
});

const { min, max } = limits.num_frames;
const longest = limits.prompt.maxLength;

/** Errors a model raises while it runs, with an example of each type's context. */
const modelErrorTable = {
  internal_server_error: { status: 500, msg: "The model failed on this request", retryable: true },
  generation_timeout: { status: 504, msg: "The generation took too long", retryable: true },
  downstream_service_error: { status: 500, msg: "A service behind the model failed" },
  downstream_service_unavailable: {
    status: 500,
    msg: "A service behind the model cannot be reached",
    retryable: true,
  },
  content_policy_violation: field("prompt", "A content checker flagged the prompt or the picture"),
  no_media_generated: field("prompt", "The model made no video from this input"),
  image_too_small: picture("The picture is too small", { min_height: 64, min_width: 64 }),
  image_too_large: picture("The picture is too large", { max_height: 14_142, max_width: 14_142 }),
  image_load_error: picture("The picture could not be read"),
  file_download_error: picture("The file could not be downloaded"),
  face_detection_error: picture("No face was found in the picture"),
  file_too_large: picture("The file is too large", { max_size: 52_428_800 }),
  greater_than: field("image_size", "Input should be greater than 0", { gt: 0 }),
  greater_than_equal: field("num_frames", `Input should be greater than or equal to ${min}`, { ge: min }),
  less_than: field("num_frames", `Input should be less than ${max + 1}`, { lt: max + 1 }),
  less_than_equal: field("num_frames", `Input should be less than or equal to ${max}`, { le: max }),
  multiple_of: field("image_size", "Input should be a multiple of 16", { multiple_of: 16 }),
  sequence_too_short: field("prompt", "The sequence is too short", { min_length: 1 }),
  sequence_too_long: field("prompt", "The sequence is too long", { max_length: longest }),
  one_of: field("image_size", "The value is not one of those the model knows", {
    expected: Object.keys(namedSizes),
  }),
  feature_not_supported: field("sync_mode", "The model does not support this feature"),
  invalid_archive: picture("The archive could not be read"),
  archive_file_count_below_minimum: picture("The archive holds too few files", { min_count: 1 }),
  archive_file_count_exceeds_maximum: picture("The archive holds too many files", { max_count: 1 }),
  unsupported_image_format: picture("The picture's format is not supported", {
    supported_formats: ["png", "jpeg", "webp"],
  }),
  unsupported_video_format: picture("The video's format is not supported", { supported_formats: ["mp4"] }),
  unsupported_audio_format: picture("The sound's format is not supported", { supported_formats: ["mp3"] }),
  video_duration_too_long: picture("The video is too long", { max_duration: 8 }),
  video_duration_too_short: picture("The video is too short", { min_duration: 1 }),
  audio_duration_too_long: picture("The sound is too long", { max_duration: 8 }),
  audio_duration_too_short: picture("The sound is too short", { min_duration: 1 }),
} satisfies Record<string, ModelError>;

export type ModelErrorType = keyof typeof modelErrorTable;
export const modelErrors: Record<ModelErrorType, ModelError> = modelErrorTable;

/** Failures of the machinery around the model. */
export const infrastructureErrors = {
  request_timeout: { status: 504, detail: "Request timed out" },
  startup_timeout: { status: 504, detail: "The runner did not start in time" },
  runner_scheduling_failure: { status: 503, detail: "No runner could be scheduled" },
  runner_connection_timeout: { status: 503, detail: "The connection to the runner timed out" },
  runner_connection_refused: { status: 503, detail: "The runner refused the connection" },
  runner_connection_error: { status: 503, detail: "The connection to the runner failed" },
  runner_disconnected: { status: 503, detail: "The runner disconnected" },
  runner_incomplete_response: { status: 502, detail: "The runner's response was cut short" },
  runner_server_error: { status: 500, detail: "The runner failed" },
  client_disconnected: { status: 499, detail: "The client disconnected" },
  client_cancelled: { status: 499, detail: "Request was cancelled" },
  bad_request: { status: 400, detail: "The request is malformed" },
  internal_error: { status: 500, detail: "Internal error" },
} as const;
export type InfrastructureErrorType = keyof typeof infrastructureErrors;
