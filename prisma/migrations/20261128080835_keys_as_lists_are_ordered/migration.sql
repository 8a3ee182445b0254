-- Rows that tie an event or statement to its stories or entities are keyed by what a list of them is ordered by. The way back, where
-- few rows lead, has an index of its one column: the whole key there as well took half as much again.

ALTER TABLE "entity_event" DROP CONSTRAINT "entity_event_pkey";
DROP INDEX "entity_event_entity_id_sort_at_event_id_idx";
ALTER TABLE "entity_event" ADD CONSTRAINT "entity_event_pkey" PRIMARY KEY ("entity_id", "sort_at", "event_id");
CREATE INDEX "entity_event_event_id_idx" ON "entity_event"("event_id");

ALTER TABLE "story_event" DROP CONSTRAINT "story_event_pkey";
DROP INDEX "story_event_story_id_salience_sum_event_id_idx";
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_pkey" PRIMARY KEY ("story_id", "salience_sum", "event_id");
CREATE INDEX "story_event_event_id_idx" ON "story_event"("event_id");

ALTER TABLE "story_statement" DROP CONSTRAINT "story_statement_pkey";
DROP INDEX "story_statement_story_id_sort_at_statement_id_idx";
ALTER TABLE "story_statement" ADD CONSTRAINT "story_statement_pkey" PRIMARY KEY ("story_id", "sort_at", "statement_id");
CREATE INDEX "story_statement_statement_id_idx" ON "story_statement"("statement_id");
