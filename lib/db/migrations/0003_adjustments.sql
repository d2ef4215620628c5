ALTER TABLE "ledger_entries" ADD COLUMN "request_id" text;--> statement-breakpoint
CREATE INDEX "ledger_entries_request" ON "ledger_entries" USING btree ("request_id");