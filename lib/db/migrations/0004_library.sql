CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"name" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "generations_newest";--> statement-breakpoint
DROP INDEX "ledger_entries_month";--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "parent_frame" smallint;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "shape" text;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "length_seconds" double precision;--> statement-breakpoint
UPDATE "generations" SET
  "shape" = (
    SELECT "name" FROM (VALUES ('16:9', 9.0 / 16), ('4:3', 3.0 / 4), ('1:1', 1.0), ('3:4', 4.0 / 3), ('9:16', 16.0 / 9)) AS "shapes" ("name", "ratio")
    ORDER BY abs(
      coalesce(nullif("generations"."input" #>> '{image_size,height}', '')::numeric / nullif(("generations"."input" #>> '{image_size,width}')::numeric, 0), 480.0 / 832) - "ratio"
    ) LIMIT 1
  ),
  "length_seconds" = (floor((coalesce(("input" ->> 'num_frames')::numeric, 189) - 1) / 4) * 4 + 1)
    / coalesce(("input" ->> 'fps')::numeric, ("input" ->> 'frames_per_second')::numeric, 24);--> statement-breakpoint
ALTER TABLE "generations" ALTER COLUMN "shape" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ALTER COLUMN "length_seconds" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "cost_micros" bigint GENERATED ALWAYS AS (coalesce(settled_micros, case when status in ('failed', 'cancelled') then 0 else reserved_micros end)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (to_tsvector('simple', translate(prompt, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~¡§«·»¿‐‑‒–—―‘’‚“”„•…′″‹›×÷°€£', '                                                             '))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "favourite" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "project_id" uuid;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "media_removed_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "projects_name" ON "projects" USING btree (lower(name));--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_entries_month" ON "ledger_entries" USING btree ("mode","month","id");--> statement-breakpoint
CREATE INDEX "generations_by_status" ON "generations" USING btree ("mode","status","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "generations_by_shape" ON "generations" USING btree ("mode","shape","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "generations_by_length" ON "generations" USING btree ("mode","length_seconds");--> statement-breakpoint
CREATE INDEX "generations_by_cost" ON "generations" USING btree ("mode","cost_micros");--> statement-breakpoint
CREATE INDEX "generations_favourites" ON "generations" USING btree ("mode","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE favourite;--> statement-breakpoint
CREATE INDEX "generations_of_project" ON "generations" USING btree ("project_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE project_id is not null;--> statement-breakpoint
CREATE INDEX "generations_with_tags" ON "generations" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "generations_with_words" ON "generations" USING gin ("words");--> statement-breakpoint
CREATE INDEX "generations_of_image" ON "generations" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "generations_of_parent" ON "generations" USING btree ("parent_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE INDEX "generations_to_remove" ON "generations" USING btree ("deleted_at") WHERE deleted_at is not null and media_removed_at is null;--> statement-breakpoint
CREATE INDEX "generations_newest" ON "generations" USING btree ("mode","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE deleted_at is null;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_shape" CHECK (shape in ('16:9', '4:3', '1:1', '3:4', '9:16'));