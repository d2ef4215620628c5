/** Why somebody is told of something. */
export const noticeKinds = ["asked", "mentioned", "replied", "decided", "new_version"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
