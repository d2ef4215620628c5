import { integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

/** Pictures as stored: decoded, turned upright, without EXIF, encoded anew. */
export const images = pgTable(
  "images",
  {
    id: uuid("id").primaryKey(),
    /** SHA-256 of the stored bytes, lower-case hex; the same picture is stored once. */
    sha256: text("sha256").notNull(),
    mediaKey: text("media_key").notNull(),
    contentType: text("content_type").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    /** When it was last stored: what nobody uses is not removed before some days have gone by. */
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("images_sha256").on(table.sha256),
    uniqueIndex("images_media_key").on(table.mediaKey),
  ],
);

/** What fal holds of our pictures: one upload for each picture and crop, until it expires there. */
export const falUploads = pgTable(
  "fal_uploads",
  {
    imageId: uuid("image_id")
      .notNull()
      .references(() => images.id),
    mode: text("mode").notNull(),
    /** `left,top,widthxheight>widthxheight`: the part of the picture and the pixels it was scaled to. */
    crop: text("crop").notNull(),
    url: text("url").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.imageId, table.mode, table.crop] })],
);
