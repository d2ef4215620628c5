CREATE TABLE "settings" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"monthly_cap_micros" bigint,
	"generation_ceiling_micros" bigint,
	"webhook_secret" text,
	"fal_user_id" text,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "settings_single" CHECK (id = 1),
	CONSTRAINT "settings_monthly_cap" CHECK (monthly_cap_micros >= 0),
	CONSTRAINT "settings_generation_ceiling" CHECK (generation_ceiling_micros >= 0)
);
--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "sends" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
INSERT INTO "settings" ("id") VALUES (1);--> statement-breakpoint
UPDATE "generations" SET "sends" = 1, "sent_at" = "created_at" WHERE "request_id" IS NOT NULL OR "status" = 'unconfirmed';--> statement-breakpoint
CREATE FUNCTION "keep_life_of_generation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND NOT (
    (OLD.status = 'queued' AND NEW.status IN ('generating', 'completed', 'failed', 'cancelled', 'unconfirmed')) OR
    (OLD.status = 'generating' AND NEW.status IN ('queued', 'completed', 'failed', 'cancelled')) OR
    (OLD.status = 'unconfirmed' AND NEW.status IN ('queued', 'generating', 'completed', 'failed', 'cancelled'))
  ) THEN
    RAISE EXCEPTION 'a generation cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.request_id IS NOT NULL AND OLD.request_id IS DISTINCT FROM NEW.request_id THEN
    RAISE EXCEPTION 'a generation keeps the request it has' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "generations_life" BEFORE UPDATE ON "generations" FOR EACH ROW EXECUTE FUNCTION "keep_life_of_generation"();--> statement-breakpoint
CREATE FUNCTION "keep_ledger_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger entries are only ever added' USING ERRCODE = 'check_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries" FOR EACH ROW EXECUTE FUNCTION "keep_ledger_entry"();
