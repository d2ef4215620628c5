import type { Translation } from "../words";

export const time: Translation["time"] = {
  seconds: "{seconds, number} s",
  minutes: "{minutes, number} min",
  minutesAndSeconds: "{minutes, number} min {seconds, number} s",
  about: "etwa {time}",
  aboutSeconds: "etwa {low, number} bis {high, number} s",
  aboutBetween: "etwa {low} bis {high}",
  usuallySeconds: "etwa {time}, meist {low, number} bis {high, number} s",
  usuallyBetween: "etwa {time}, meist {low} bis {high}",
};
