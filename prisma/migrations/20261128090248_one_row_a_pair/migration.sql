-- The keys of these tables have what a list is ordered by, which changes: two writes at once could leave a pair two rows. The index
-- of the way back has the whole pair again, and no pair twice. Of two rows the one that is of its event's or statement's time stays.

DROP INDEX "entity_event_event_id_idx";
DELETE FROM "entity_event" x USING (
    SELECT r.ctid AS "place", row_number() OVER (PARTITION BY r."event_id", r."entity_id" ORDER BY r."sort_at" = e."sort_at" DESC, r."article_count" DESC) AS "rank"
    FROM "entity_event" r JOIN "event" e ON e."id" = r."event_id"
) AS ranked WHERE x.ctid = ranked."place" AND ranked."rank" > 1;
CREATE UNIQUE INDEX "entity_event_event_id_entity_id_key" ON "entity_event"("event_id", "entity_id");

DROP INDEX "story_event_event_id_idx";
DELETE FROM "story_event" x USING (
    SELECT r.ctid AS "place", row_number() OVER (PARTITION BY r."event_id", r."story_id" ORDER BY r."sort_at" = e."sort_at" DESC, r."article_count" DESC) AS "rank"
    FROM "story_event" r JOIN "event" e ON e."id" = r."event_id"
) AS ranked WHERE x.ctid = ranked."place" AND ranked."rank" > 1;
CREATE UNIQUE INDEX "story_event_event_id_story_id_key" ON "story_event"("event_id", "story_id");

DROP INDEX "story_statement_statement_id_idx";
DELETE FROM "story_statement" x USING (
    SELECT r.ctid AS "place", row_number() OVER (PARTITION BY r."statement_id", r."story_id" ORDER BY r."sort_at" = t."sort_at" DESC, r."article_count" DESC) AS "rank"
    FROM "story_statement" r JOIN "statement" t ON t."id" = r."statement_id"
) AS ranked WHERE x.ctid = ranked."place" AND ranked."rank" > 1;
CREATE UNIQUE INDEX "story_statement_statement_id_story_id_key" ON "story_statement"("statement_id", "story_id");
