export const generation = {
  /** By the type kept with a generation: fal's own types, then ours. */
  failures: {
    content_policy_violation:
      "fal’s safety check stopped this one. Change the words or the picture and try again.",
    no_media_generated: "The model made no video this time. Try again, perhaps with another seed.",
    image_load_error: "fal could not read the picture. Choose it again.",
    file_download_error: "fal could not fetch the picture. Choose it again.",
    image_too_small: "The picture is too small for the model. Choose a larger one.",
    image_too_large: "The picture is too large for the model. Choose a smaller one.",
    generation_timeout: "The model took too long and was stopped. Try again, or make it shorter.",
    request_timeout: "fal gave up waiting for a machine. Try again.",
    startup_timeout: "fal’s machine did not start in time. Try again.",
    internal_server_error: "Something broke at fal. Try again.",
    internal_error: "Something broke at fal. Try again.",
    downstream_service_error: "A service fal depends on failed. Try again later.",
    downstream_service_unavailable: "A service fal depends on is away. Try again later.",
    client_cancelled: "Cancelled.",

    picture_not_handed_over:
      "The picture could not be handed to fal, so nothing was sent and nothing is billed. Try again.",
    not_sent: "Firstframe stopped before this was sent, so nothing is billed. Generate it again.",
    unconfirmed:
      "We cannot tell whether fal took this. It was not sent again, so it cannot cost twice. Look at your requests at fal before you try again.",
    stopped_while_sending:
      "Firstframe stopped while this was being sent, so we cannot tell whether fal took it. It was not sent again. Look at your requests at fal before you try again.",
    video_lost: "fal made this video and has billed it, but it could not be copied here.",
    never_arrived:
      "This never reached the studio, so nothing was sent to fal and nothing is billed. Generate again.",
    no_answer:
      "The connection broke before an answer came. Whether it was sent is looked up as soon as the studio answers.",
  },
} as const;
