/** How long something takes, roughly. */
export const time = {
  seconds: "{seconds, number} s",
  minutes: "{minutes, number} min",
  minutesAndSeconds: "{minutes, number} min {seconds, number} s",
  about: "about {time}",
  /** `about 30 to 55 s` */
  aboutSeconds: "about {low, number} to {high, number} s",
  aboutBetween: "about {low} to {high}",
  usuallySeconds: "about {time}, usually {low, number} to {high, number} s",
  usuallyBetween: "about {time}, usually {low} to {high}",
} as const;
