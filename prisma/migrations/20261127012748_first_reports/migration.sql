-- From statements and events to their articles lead the reports themselves, in the order of publication: what was a table of its
-- own each, with two indexes, is a view now.
ALTER TABLE "statement_report" ADD COLUMN "sort_at" TIMESTAMPTZ(3);
UPDATE "statement_report" r SET "sort_at" = a."sort_at" FROM "article" a WHERE a."id" = r."article_id";
ALTER TABLE "statement_report" ALTER COLUMN "sort_at" SET NOT NULL;

ALTER TABLE "event_report" ADD COLUMN "sort_at" TIMESTAMPTZ(3), ADD COLUMN "is_first" BOOLEAN;
UPDATE "event_report" r SET "sort_at" = a."sort_at", "is_first" = EXISTS (
  SELECT FROM "event_article" e WHERE e."article_id" = r."article_id" AND e."position" = r."position"
) FROM "article" a WHERE a."id" = r."article_id";
ALTER TABLE "event_report" ALTER COLUMN "sort_at" SET NOT NULL, ALTER COLUMN "is_first" SET NOT NULL;

-- Written anew as a whole, without what the updates left behind.
ALTER TABLE "statement_report" ALTER COLUMN "sort_at" TYPE TIMESTAMPTZ(3) USING "sort_at" + interval '0';
ALTER TABLE "event_report" ALTER COLUMN "sort_at" TYPE TIMESTAMPTZ(3) USING "sort_at" + interval '0';

DROP TABLE "statement_article";
DROP TABLE "event_article";
DROP INDEX "statement_report_statement_id_idx";
DROP INDEX "event_report_event_id_idx";
CREATE INDEX "statement_report_statement_id_sort_at_article_id_idx" ON "statement_report"("statement_id", "sort_at", "article_id");
CREATE INDEX "event_report_event_id_sort_at_article_id_idx" ON "event_report"("event_id", "sort_at", "article_id");

CREATE VIEW "statement_article" AS SELECT "statement_id", "article_id", "position", "sort_at" FROM "statement_report";
CREATE VIEW "event_article" AS SELECT "event_id", "article_id", "sort_at", "position" FROM "event_report" WHERE "is_first";

-- What the primary key, or the index of another order, finds as well: an article's offices are few, and so is what an event is
-- told together with; all kinds of entities are frequent.
DROP INDEX "position_article_id_person_position_idx";
DROP INDEX "event_relation_event_id_article_count_other_id_idx";
DROP INDEX "entity_kind_article_count_id_idx";

-- Each name and entity stands once in an index that holds nothing else.
DROP INDEX "article_entity_name_id_article_id_idx";
DROP INDEX "article_entity_entity_id_article_id_idx";
CREATE INDEX "article_entity_name_id_idx" ON "article_entity"("name_id");
CREATE INDEX "article_entity_entity_id_idx" ON "article_entity"("entity_id");

-- Profiles are packed before they are written; those that are there are read as they are.
ALTER TABLE "story_profile" ALTER COLUMN "profile" TYPE BYTEA USING convert_to("profile", 'UTF8');
