-- Columns of a fixed length stand before the others, the longest first: between them nothing is left empty.
CREATE TABLE "ordered_numbered_mention" (
    "confidence" DOUBLE PRECISION NOT NULL,
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "entity_position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "form" "MentionForm" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);
INSERT INTO "ordered_numbered_mention" ("confidence", "article", "position", "entity_position", "kind", "form", "start", "end", "sentence_start", "sentence_end", "text")
SELECT "confidence", "article", "position", "entity_position", "kind", "form", "start", "end", "sentence_start", "sentence_end", "text" FROM "numbered_mention" ORDER BY "article", "position";
DROP VIEW "mention";
DROP TABLE "numbered_mention";
ALTER TABLE "ordered_numbered_mention" RENAME TO "numbered_mention";
ALTER TABLE "numbered_mention" ADD CONSTRAINT "numbered_mention_pkey" PRIMARY KEY ("article", "position");
CREATE VIEW "mention" AS SELECT a."id" AS "article_id", r."position", r."entity_position", r."kind", r."form", r."confidence", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_mention" r LEFT JOIN "article" a ON a."number" = r."article";

-- The same, and the stretches of what was said are kept where these are several: one is told by its start and end.
CREATE TABLE "ordered_statement_report" (
    "confidence" DOUBLE PRECISION NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "said_start" TIMESTAMPTZ(3),
    "said_end" TIMESTAMPTZ(3),
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "local_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "cue_sentence_start" INTEGER,
    "cue_sentence_end" INTEGER,
    "speaker_start" INTEGER,
    "speaker_end" INTEGER,
    "speaker_sentence_start" INTEGER,
    "speaker_sentence_end" INTEGER,
    "speaker_position" INTEGER,
    "addressee_position" INTEGER,
    "said_precision" "TimePrecision",
    "text" TEXT NOT NULL,
    "spans" INTEGER[],
    "cue" TEXT,
    "speaker_text" TEXT,
    "unresolved_reason" TEXT,
    "said_text" TEXT
);
INSERT INTO "ordered_statement_report" ("confidence", "sort_at", "said_start", "said_end", "article_id", "position", "local_id", "statement_id", "kind", "start", "end", "sentence_start", "sentence_end", "cue_start", "cue_end", "cue_sentence_start", "cue_sentence_end", "speaker_start", "speaker_end", "speaker_sentence_start", "speaker_sentence_end", "speaker_position", "addressee_position", "said_precision", "text", "spans", "cue", "speaker_text", "unresolved_reason", "said_text")
SELECT "confidence", "sort_at", "said_start", "said_end", "article_id", "position", "local_id", "statement_id", "kind", "start", "end", "sentence_start", "sentence_end", "cue_start", "cue_end", "cue_sentence_start", "cue_sentence_end", "speaker_start", "speaker_end", "speaker_sentence_start", "speaker_sentence_end", "speaker_position", "addressee_position", "said_precision", "text", CASE WHEN cardinality("spans") = 2 THEN '{}' ELSE "spans" END, "cue", "speaker_text", "unresolved_reason", "said_text" FROM "statement_report" ORDER BY "article_id", "position";
DROP VIEW "statement_article";
DROP TABLE "statement_report";
ALTER TABLE "ordered_statement_report" RENAME TO "statement_report";
ALTER TABLE "statement_report" ADD CONSTRAINT "statement_report_pkey" PRIMARY KEY ("article_id", "position");
ALTER TABLE "statement_report" ADD CONSTRAINT "statement_report_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "statement_report_local_id_key" ON "statement_report"("local_id");
CREATE INDEX "statement_report_statement_id_sort_at_article_id_idx" ON "statement_report"("statement_id", "sort_at", "article_id");
CREATE VIEW "statement_article" AS SELECT "statement_id", "article_id", "position", "sort_at" FROM "statement_report";

-- What is asked for by a value has one: rows without lie in no index.
DROP INDEX "article_agency_id_sort_at_id_idx";
CREATE INDEX "article_agency_id_sort_at_id_idx" ON "article"("agency_id", "sort_at", "id") WHERE "agency_id" IS NOT NULL;
DROP INDEX "article_entity_entity_id_idx";
CREATE INDEX "article_entity_entity_id_idx" ON "article_entity"("entity_id") WHERE "entity_id" IS NOT NULL;
DROP INDEX "article_entity_story_name_id_idx";
CREATE INDEX "article_entity_story_name_id_idx" ON "article_entity"("story_name_id") WHERE "story_name_id" IS NOT NULL;
DROP INDEX "entity_country_code_idx";
CREATE INDEX "entity_country_code_idx" ON "entity"("country_code") WHERE "country_code" IS NOT NULL;
DROP INDEX "entity_name_entity_id_idx";
CREATE INDEX "entity_name_entity_id_idx" ON "entity_name"("entity_id") WHERE "entity_id" IS NOT NULL;
DROP INDEX "entity_name_story_name_id_idx";
CREATE INDEX "entity_name_story_name_id_idx" ON "entity_name"("story_name_id") WHERE "story_name_id" IS NOT NULL;
DROP INDEX "event_participant_entity_id_idx";
CREATE INDEX "event_participant_entity_id_idx" ON "event_participant"("entity_id") WHERE "entity_id" IS NOT NULL;
DROP INDEX "event_place_id_idx";
CREATE INDEX "event_place_id_idx" ON "event"("place_id") WHERE "place_id" IS NOT NULL;
DROP INDEX "figure_article_id_event_position_idx";
CREATE INDEX "figure_article_id_event_position_idx" ON "figure"("article_id", "event_position") WHERE "event_position" IS NOT NULL;
DROP INDEX "statement_addressee_id_idx";
CREATE INDEX "statement_addressee_id_idx" ON "statement"("addressee_id") WHERE "addressee_id" IS NOT NULL;
DROP INDEX "statement_speaker_id_sort_at_id_idx";
CREATE INDEX "statement_speaker_id_sort_at_id_idx" ON "statement"("speaker_id", "sort_at", "id") WHERE "speaker_id" IS NOT NULL;
