/** What became of a mail: taken by the mail server, or not as far as we know. */
export const mailOutcomes = ["sent", "failed"] as const;
export type MailOutcome = (typeof mailOutcomes)[number];
