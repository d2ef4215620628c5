DROP INDEX "generations_with_tags";--> statement-breakpoint
DROP INDEX "generations_with_words";--> statement-breakpoint
CREATE INDEX "generations_with_tags" ON "generations" USING gin ("tags") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "generations_with_words" ON "generations" USING gin ("words") WITH (fastupdate=false);