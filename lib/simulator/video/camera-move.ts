export const cameraMoves = [
  "static",
  "push-in",
  "pull-out",
  "pan-left",
  "pan-right",
  "tilt-up",
  "tilt-down",
  "orbit-left",
  "orbit-right",
  "drift",
] as const;
export type CameraMove = (typeof cameraMoves)[number];

/** The first rule that matches wins, so exact phrases stand before loose ones. */
const rules: readonly (readonly [RegExp, CameraMove])[] = [
  [/\b(locked[- ]?off|static (camera|shot|frame)|tripod|(camera|shot) (is |stays |remains )?(static|still|fixed|locked)|no camera (move|movement|motion)|fixed camera)\b/, "static"],
  [/\b(push(es|ing)?|zoom(s|ing)?|doll(y|ies|ying)|track(s|ing)?|mov(e|es|ing)|glid(e|es|ing)|creep(s|ing)?)( \w+){0,2} (in|into|forward|forwards|closer|toward|towards)\b|\bpush-in\b|\bzoom-in\b|\bcloser\b/, "push-in"],
  [/\b(pull(s|ing)?|zoom(s|ing)?|doll(y|ies|ying)|mov(e|es|ing)|track(s|ing)?)( \w+){0,2} (out|back|away|backward|backwards)\b|\bpull-(out|back)\b|\bzoom-out\b/, "pull-out"],
  [/\b(orbit|arc|circl|rotat|revolv)\w*\b.*\b(left|counter-?clockwise|anticlockwise)\b/, "orbit-left"],
  [/\b(orbit(s|ing)?|arc(s|ing)?|circl(e|es|ing)|revolv(e|es|ing)|rotat(e|es|ing) around)\b/, "orbit-right"],
  [/\b(pan|pans|panning|truck|trucks|slide|slides|sliding|track|tracks|tracking|move|moves|moving)\b( \w+){0,3} left\b|\bleftward/, "pan-left"],
  [/\b(pan|pans|panning|truck|trucks|slide|slides|sliding|track|tracks|tracking|move|moves|moving)\b( \w+){0,3} right\b|\brightward/, "pan-right"],
  [/\b(tilt(s|ing)?|pedestal|crane(s|ing)?|boom(s|ing)?|ris(e|es|ing) (up|above))\b( \w+){0,3} ?(down|downward|downwards|lower)\b/, "tilt-down"],
  [/\b(tilt(s|ing)?|pedestal|crane(s|ing)?|boom(s|ing)?)\b/, "tilt-up"],
  [/\b(pan|pans|panning)\b/, "pan-right"],
  [/\bzoom(s|ing)?\b|\bdolly\b/, "push-in"],
  [/\b(drift|float|hover|handheld|wander)\w*/, "drift"],
  [/\bstatic\b|\bmotionless\b/, "static"],
]; // prettier-ignore

/** What the camera does when the prompt leaves it free: a slow push in. */
export const defaultCameraMove: CameraMove = "push-in";

export function chooseCameraMove(prompt: string): CameraMove {
  const words = prompt.toLowerCase().replaceAll(/\s+/g, " ");
  return rules.find(([pattern]) => pattern.test(words))?.[1] ?? defaultCameraMove;
}
