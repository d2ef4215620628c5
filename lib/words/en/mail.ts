/** What is sent by e-mail, in lines of its own with the link between them. */
export const mail = {
  invitation: {
    subject: "Invitation to the studio at {host}",
    by: "{name} invites you to the Firstframe studio at {host}, as {role}.",
    open: "Open this link to join:",
    until: "It is good once, until {moment} UTC.",
    ignore: "If you did not expect this e-mail, ignore it: nothing happens by itself.",
  },
  reset: {
    subject: "New password for the studio at {host}",
    by: "{name} made you a link to a new password for the Firstframe studio at {host}.",
    open: "Open this link to choose it:",
    until: "It is good once, until {moment} UTC. You are then signed out everywhere.",
    ignore: "If you do not need it, ignore this e-mail: your password stays as it is.",
  },
  none: "This studio sends no e-mail: its server knows no mail server. Copy the link instead.",
} as const;
