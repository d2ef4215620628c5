import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

import { instant } from "./images";

/** What generations are gathered under; each is in one at most. */
export const projects = pgTable(
  "projects",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  () => [uniqueIndex("projects_name").on(sql`lower(name)`)],
);

/** The tags that are in use, to choose from; generations carry their names. */
export const tags = pgTable("tags", {
  name: text("name").primaryKey(),
  createdAt: instant("created_at").notNull(),
});
