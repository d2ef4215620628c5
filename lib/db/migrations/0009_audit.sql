DROP INDEX "audit_entries_of_action";--> statement-breakpoint
DROP INDEX "audit_entries_of_actor";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "words" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', translate(actor_name || ' ' || coalesce(object_name, '') || ' ' || jsonb_path_query_array(detail, 'strict $.** ? (@.type() == "string")')::text, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~¡§«·»¿‐‑‒–—―‘’‚“”„•…′″‹›×÷°€£', '                                                             '))) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_object" ON "audit_entries" USING btree ("object_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_with_words" ON "audit_entries" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "audit_entries_of_action" ON "audit_entries" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_of_actor" ON "audit_entries" USING btree ("actor_id","at","id");