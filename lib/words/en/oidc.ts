export const oidc = {
  signIn: "Sign in with {name}",
  opening: "Opening {name}…",
  none: "This studio knows no other way to sign in. Use your password or a passkey.",
  away: "{name} does not answer. Try again in a moment, or sign in with your password.",
  problems: {
    unknown:
      "Nobody here has the address you use there. Ask an admin for an invitation, or sign in with your password.",
    unverified:
      "Your address is not confirmed there, so it cannot let you in here. Confirm it there, or sign in with your password.",
    otherAddress:
      "Your address there is not the one you have here. Sign in with your password, or ask an admin.",
    expired: "That took too long, or began in another browser. Try again.",
    cancelled: "You were not signed in there. Try again, or sign in with your password.",
    failed: "The answer from there could not be trusted. Try again, or sign in with your password.",
  },
} as const;
