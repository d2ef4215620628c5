export const roles = {
  owner: { name: "Owner", may: "does everything, and makes other owners" },
  admin: { name: "Admin", may: "manages members and caps, and does everything with videos" },
  creator: { name: "Creator", may: "makes videos, and sees what their own ones cost" },
  reviewer: { name: "Reviewer", may: "watches videos and has a say on them, and never spends" },
} as const;
