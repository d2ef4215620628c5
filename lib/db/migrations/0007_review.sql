CREATE TABLE "comment_edits" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"body" text NOT NULL,
	"drawing" jsonb,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"root_id" uuid,
	"author_id" text,
	"guest_id" uuid,
	"author_name" text NOT NULL,
	"body" text NOT NULL,
	"frame" integer,
	"end_frame" integer,
	"drawing" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by_name" text,
	"resolved_by_generation" uuid,
	CONSTRAINT "comments_frame" CHECK (frame >= 0 and (end_frame is null or end_frame > frame))
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"generation_id" uuid NOT NULL,
	"author_id" text,
	"guest_id" uuid,
	"author_name" text NOT NULL,
	"verdict" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decisions_verdict" CHECK (verdict in ('approved', 'changes_requested', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"generation_id" uuid NOT NULL,
	"comment_id" uuid,
	"by_name" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "review_requests" (
	"generation_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"asked_by" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	CONSTRAINT "review_requests_generation_id_user_id_pk" PRIMARY KEY("generation_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"generation_id" uuid PRIMARY KEY NOT NULL,
	"mode" text NOT NULL,
	"rule" text NOT NULL,
	"state" text NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "reviews_rule" CHECK (rule in ('any', 'all')),
	CONSTRAINT "reviews_state" CHECK (state in ('none', 'needs_review', 'approved', 'changes_requested', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "share_guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"share_id" uuid NOT NULL,
	"name" text NOT NULL,
	"secret_sha256" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "share_guests_secret_sha256_unique" UNIQUE("secret_sha256")
);
--> statement-breakpoint
CREATE TABLE "shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_sha256" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" uuid NOT NULL,
	"access" text NOT NULL,
	"note" text NOT NULL,
	"password_hash" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"views" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "shares_token_sha256_unique" UNIQUE("token_sha256"),
	CONSTRAINT "shares_kind" CHECK (kind in ('generation', 'stack', 'project')),
	CONSTRAINT "shares_access" CHECK (access in ('view', 'comment', 'decide'))
);
--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "stack_id" uuid;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "version" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "note_id" uuid;--> statement-breakpoint
ALTER TABLE "comment_edits" ADD CONSTRAINT "comment_edits_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_requests" ADD CONSTRAINT "review_requests_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_generation_id_generations_id_fk" FOREIGN KEY ("generation_id") REFERENCES "public"."generations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_guests" ADD CONSTRAINT "share_guests_share_id_shares_id_fk" FOREIGN KEY ("share_id") REFERENCES "public"."shares"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shares" ADD CONSTRAINT "shares_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_edits_of_comment" ON "comment_edits" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comments_of_generation" ON "comments" USING btree ("generation_id","created_at");--> statement-breakpoint
CREATE INDEX "decisions_of_generation" ON "decisions" USING btree ("generation_id","at");--> statement-breakpoint
CREATE INDEX "notices_of_user" ON "notices" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("user_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "review_requests_of_user" ON "review_requests" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "reviews_in_order" ON "reviews" USING btree ("mode","sequence");--> statement-breakpoint
CREATE INDEX "reviews_by_state" ON "reviews" USING btree ("state");--> statement-breakpoint
CREATE INDEX "share_guests_of_share" ON "share_guests" USING btree ("share_id");--> statement-breakpoint
CREATE INDEX "shares_of_object" ON "shares" USING btree ("object_id");--> statement-breakpoint
CREATE INDEX "generations_of_stack" ON "generations" USING btree ("stack_id","version") WHERE stack_id is not null;