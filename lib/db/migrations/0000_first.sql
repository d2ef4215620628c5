CREATE TABLE "balances" (
	"mode" text NOT NULL,
	"month" text NOT NULL,
	"reserved_micros" bigint NOT NULL,
	"settled_micros" bigint NOT NULL,
	CONSTRAINT "balances_mode_month_pk" PRIMARY KEY("mode","month"),
	CONSTRAINT "balances_reserved_not_negative" CHECK (reserved_micros >= 0)
);
--> statement-breakpoint
CREATE TABLE "change_counter" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "change_counter_single" CHECK (id = 1)
);
--> statement-breakpoint
CREATE TABLE "fal_uploads" (
	"image_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"crop" text NOT NULL,
	"url" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "fal_uploads_image_id_mode_crop_pk" PRIMARY KEY("image_id","mode","crop")
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"prompt" text NOT NULL,
	"input" jsonb NOT NULL,
	"body_sha256" text NOT NULL,
	"image_id" uuid NOT NULL,
	"parent_id" uuid,
	"submit_step" text NOT NULL,
	"submit_answer" jsonb,
	"request_id" text,
	"error_type" text,
	"error_message" text,
	"queue_position" integer,
	"progress" double precision,
	"logs" jsonb,
	"second_micros" bigint NOT NULL,
	"reserved_micros" bigint NOT NULL,
	"settled_micros" bigint,
	"seed" bigint,
	"video_key" text,
	"video_bytes" bigint,
	"video_width" smallint,
	"video_height" smallint,
	"video_fps" double precision,
	"video_frames" smallint,
	"video_seconds" double precision,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"cancel_requested_at" timestamp (3) with time zone,
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"sequence" bigint NOT NULL,
	CONSTRAINT "generations_mode" CHECK (mode in ('demo', 'live')),
	CONSTRAINT "generations_status" CHECK (status in ('queued', 'generating', 'completed', 'failed', 'cancelled', 'unconfirmed')),
	CONSTRAINT "generations_submit_step" CHECK (submit_step in ('intended', 'sending', 'answered')),
	CONSTRAINT "generations_video_of_completed" CHECK (status <> 'completed' or (video_key is not null and completed_at is not null))
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"media_key" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"mode" text NOT NULL,
	"kind" text NOT NULL,
	"month" text NOT NULL,
	"reserved_micros" bigint NOT NULL,
	"settled_micros" bigint NOT NULL,
	"verified" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entries_kind" CHECK (kind in ('reserve', 'settle', 'release', 'adjust'))
);
--> statement-breakpoint
ALTER TABLE "fal_uploads" ADD CONSTRAINT "fal_uploads_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "generations_newest" ON "generations" USING btree ("mode","created_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "generations_sequence" ON "generations" USING btree ("sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "generations_request_id" ON "generations" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "generations_unfinished" ON "generations" USING btree ("status") WHERE status in ('queued', 'generating', 'unconfirmed');--> statement-breakpoint
CREATE UNIQUE INDEX "images_sha256" ON "images" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "images_media_key" ON "images" USING btree ("media_key");--> statement-breakpoint
CREATE INDEX "ledger_entries_generation" ON "ledger_entries" USING btree ("generation_id");--> statement-breakpoint
CREATE INDEX "ledger_entries_month" ON "ledger_entries" USING btree ("mode","month");--> statement-breakpoint
INSERT INTO "change_counter" ("id", "sequence") VALUES (1, 0);
