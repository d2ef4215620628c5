export const errors = {
  internal: "Something broke on our side. Try again; if it stays so, look at the server's log.",
} as const;
