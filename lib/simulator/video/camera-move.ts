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

/** Words that say so little by themselves ("moves", "slides") count only when it is the camera that does it. */
const byCamera = String.raw`\b(?:camera|shot|view|frame)(?: \w+){0,3} (?:mov|track|slid|glid|creep|travel|trucks|fl)\w*`;
const within = (words: number) => String.raw`(?: \w+){0,${words}} `;
const dolly = String.raw`\bdoll(?:y|ies|ying)`;
const zoom = String.raw`\bzoom(?:s|ing)?`;
const pan = String.raw`\b(?:pan(?:s|ning)?|truck(?:s|ing)?)`;
const tilt = String.raw`\b(?:tilt(?:s|ing)?|pedestal|crane(?:s|ing)?|boom(?:s|ing)?)`;
const push = String.raw`\bpush(?:es|ing)?`;
const pull = String.raw`\bpull(?:s|ing)?`;
const circle = String.raw`\b(?:orbit(?:s|ing)?|arc(?:s|ing)|circl(?:es|ing)|circle around|revolv(?:es|ing)|rotat(?:es?|ing) around)`;
const stands = String.raw`(?: is| stays| remains| holds| stands| keeps)?(?: perfectly| completely)?`;

/** The first rule that matches wins, so exact phrases stand before loose ones. */
const rules: readonly (readonly [string[], CameraMove])[] = [
  [
    [
      String.raw`\block(?:ed)?[- ]?off\b`,
      String.raw`\b(?:static|fixed) (?:camera|shot|frame|view)`,
      String.raw`\btripod\b`,
      String.raw`\b(?:camera|shot)${stands} (?:static|still|fixed|locked|motionless)\b`,
      String.raw`\bno camera (?:move|movement|motion)`,
    ],
    "static",
  ],
  [
    [
      `(?:${push}|${zoom}|${dolly}|${byCamera})${within(2)}(?:in|into|forwards?|towards?)\\b`,
      String.raw`\b(?:push|zoom|dolly)-in\b|\bcloser\b`,
    ],
    "push-in",
  ],
  [
    [
      `(?:${pull}|${zoom}|${dolly}|${byCamera})${within(2)}(?:out|back|away|backwards?)\\b`,
      String.raw`\b(?:pull|zoom|dolly)-(?:out|back)\b`,
    ],
    "pull-out",
  ],
  [[`${circle}\\b.*\\b(?:left|counter-?clockwise|anticlockwise)\\b`], "orbit-left"],
  [[`${circle}\\b|\\bcamera arc\\b`], "orbit-right"],
  [[`(?:${pan}|${byCamera})${within(3)}left\\b`], "pan-left"],
  [[`(?:${pan}|${byCamera})${within(3)}right\\b`], "pan-right"],
  [[`(?:${tilt}|${byCamera})${within(3)}(?:down|downwards?|lower)\\b`], "tilt-down"],
  [[`${tilt}\\b`, `${byCamera}${within(2)}(?:up|upwards?)\\b`], "tilt-up"],
  [[String.raw`\bpan(?:s|ning)?\b`], "pan-right"],
  [[`${zoom}\\b`, `${dolly}\\b`], "push-in"],
  [[String.raw`\b(?:drift|float|hover|handheld|wander)`], "drift"],
  [[String.raw`\b(?:static|motionless)\b`], "static"],
];
const patterns = rules.map(([sources, move]) => [new RegExp(sources.join("|")), move] as const);

/** What the camera does when the prompt leaves it free: a slow push in. */
const defaultCameraMove: CameraMove = "push-in";

export function chooseCameraMove(prompt: string): CameraMove {
  const words = prompt.toLowerCase().replaceAll(/\s+/g, " ");
  return patterns.find(([pattern]) => pattern.test(words))?.[1] ?? defaultCameraMove;
}
