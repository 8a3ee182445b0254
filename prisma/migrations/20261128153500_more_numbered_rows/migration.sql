-- What an article holds calls it by its number in more tables, a quarter of its id, in an index that grows at its end; views of
-- their old names have the id (see 20261127015000_numbered_rows). Columns of a fixed length stand before the others, the longest first.
-- A statement has few reports: their order by the article's id is made where it is asked for. Those of an event, which are many, keep
-- their article's id, and the order of their index.

CREATE TABLE "numbered_article_entity" (
    "salience" DOUBLE PRECISION NOT NULL,
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "name_id" UUID NOT NULL,
    "entity_id" UUID,
    "story_name_id" UUID,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "unresolved_reason" TEXT,
    "forms" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "numbered_article_entity" ("salience", "article", "position", "kind", "mention_count", "name_id", "entity_id", "story_name_id", "name", "acronym", "unresolved_reason", "forms")
SELECT r."salience", a."number", r."position", r."kind", r."mention_count", r."name_id", r."entity_id", r."story_name_id", r."name", r."acronym", r."unresolved_reason", r."forms" FROM "article_entity" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."position";
DROP TABLE "article_entity";
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_pkey" PRIMARY KEY ("article", "position");
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "numbered_article_entity_name_id_idx" ON "numbered_article_entity"("name_id");
CREATE INDEX "numbered_article_entity_story_name_id_idx" ON "numbered_article_entity"("story_name_id") WHERE "story_name_id" IS NOT NULL;
CREATE INDEX "numbered_article_entity_entity_id_idx" ON "numbered_article_entity"("entity_id") WHERE "entity_id" IS NOT NULL;
CREATE VIEW "article_entity" AS SELECT a."id" AS "article_id", r."position", r."kind", r."name", r."name_id", r."acronym", r."entity_id", r."unresolved_reason", r."mention_count", r."salience", r."story_name_id", r."forms", r."article" FROM "numbered_article_entity" r LEFT JOIN "article" a ON a."number" = r."article";

CREATE TABLE "numbered_position" (
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "person_position" INTEGER NOT NULL,
    "organization_position" INTEGER,
    "place_position" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL
);
INSERT INTO "numbered_position" ("article", "position", "person_position", "organization_position", "place_position", "start", "end", "sentence_start", "sentence_end", "title", "text")
SELECT a."number", r."position", r."person_position", r."organization_position", r."place_position", r."start", r."end", r."sentence_start", r."sentence_end", r."title", r."text" FROM "position" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."position";
DROP TABLE "position";
ALTER TABLE "numbered_position" ADD CONSTRAINT "numbered_position_pkey" PRIMARY KEY ("article", "position");
CREATE VIEW "position" AS SELECT a."id" AS "article_id", r."position", r."person_position", r."organization_position", r."place_position", r."title", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_position" r LEFT JOIN "article" a ON a."number" = r."article";

CREATE TABLE "numbered_time_mention" (
    "time_start" TIMESTAMPTZ(3) NOT NULL,
    "time_end" TIMESTAMPTZ(3) NOT NULL,
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "time_precision" "TimePrecision" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "text" TEXT NOT NULL
);
INSERT INTO "numbered_time_mention" ("time_start", "time_end", "article", "position", "time_precision", "start", "end", "sentence_start", "sentence_end", "text")
SELECT r."time_start", r."time_end", a."number", r."position", r."time_precision", r."start", r."end", r."sentence_start", r."sentence_end", r."text" FROM "time_mention" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."position";
DROP TABLE "time_mention";
ALTER TABLE "numbered_time_mention" ADD CONSTRAINT "numbered_time_mention_pkey" PRIMARY KEY ("article", "position");
CREATE VIEW "time_mention" AS SELECT a."id" AS "article_id", r."position", r."time_start", r."time_end", r."time_precision", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_time_mention" r LEFT JOIN "article" a ON a."number" = r."article";

CREATE TABLE "numbered_statement_report" (
    "confidence" DOUBLE PRECISION NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "said_start" TIMESTAMPTZ(3),
    "said_end" TIMESTAMPTZ(3),
    "article" INTEGER NOT NULL,
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
INSERT INTO "numbered_statement_report" ("confidence", "sort_at", "said_start", "said_end", "article", "position", "local_id", "statement_id", "kind", "start", "end", "sentence_start", "sentence_end", "cue_start", "cue_end", "cue_sentence_start", "cue_sentence_end", "speaker_start", "speaker_end", "speaker_sentence_start", "speaker_sentence_end", "speaker_position", "addressee_position", "said_precision", "text", "spans", "cue", "speaker_text", "unresolved_reason", "said_text")
SELECT r."confidence", r."sort_at", r."said_start", r."said_end", a."number", r."position", r."local_id", r."statement_id", r."kind", r."start", r."end", r."sentence_start", r."sentence_end", r."cue_start", r."cue_end", r."cue_sentence_start", r."cue_sentence_end", r."speaker_start", r."speaker_end", r."speaker_sentence_start", r."speaker_sentence_end", r."speaker_position", r."addressee_position", r."said_precision", r."text", r."spans", r."cue", r."speaker_text", r."unresolved_reason", r."said_text" FROM "statement_report" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."position";
DROP VIEW "statement_article";
DROP VIEW "story_statement";
DROP TABLE "statement_report";
ALTER TABLE "numbered_statement_report" ADD CONSTRAINT "numbered_statement_report_pkey" PRIMARY KEY ("article", "position");
ALTER TABLE "numbered_statement_report" ADD CONSTRAINT "numbered_statement_report_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "numbered_statement_report_local_id_key" ON "numbered_statement_report"("local_id");
CREATE INDEX "numbered_statement_report_statement_id_idx" ON "numbered_statement_report"("statement_id");
CREATE VIEW "statement_report" AS SELECT a."id" AS "article_id", r."position", r."local_id", r."statement_id", r."kind", r."text", r."start", r."end", r."sentence_start", r."sentence_end", r."spans", r."cue", r."cue_start", r."cue_end", r."cue_sentence_start", r."cue_sentence_end", r."speaker_text", r."speaker_start", r."speaker_end", r."speaker_sentence_start", r."speaker_sentence_end", r."speaker_position", r."addressee_position", r."unresolved_reason", r."said_start", r."said_end", r."said_precision", r."said_text", r."confidence", r."sort_at", r."article" FROM "numbered_statement_report" r LEFT JOIN "article" a ON a."number" = r."article";
CREATE VIEW "statement_article" AS SELECT "statement_id", "article_id", "position", "sort_at", "article" FROM "statement_report";
CREATE VIEW "story_statement" AS
SELECT "story_id", "statement_id", "article_count", "sort_at" FROM "several_story_statement"
UNION ALL
SELECT DISTINCT s."id", r."statement_id", 1, t."sort_at"
FROM "story" s
JOIN "statement_report" r ON r."article_id" = article_of_story(s."id") AND s."id" = story_of_article(r."article_id")
JOIN "statement" t ON t."id" = r."statement_id"
WHERE s."article_count" = 1;
