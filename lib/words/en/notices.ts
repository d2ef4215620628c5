export const notices = {
  bell: "{unread, plural, =0 {Notices} one {Notices, # unread} other {Notices, # unread}}",
  heading: "Notices",
  empty: "Nothing yet. You are told here when somebody asks for your word, names you or answers you.",
  readAll: "Mark all as read",
  unread: "Unread",
  somebody: "Somebody",
  failed: "The notices could not be read just now.",
  asked: "{name} asked you to review this",
  mentioned: "{name} named you in a comment",
  replied: "{name} wrote a comment",
  decided: "{name} decided about this",
  new_version: "{name} made a new version",
} as const;
