export const shell = {
  language: "Language",
} as const;
