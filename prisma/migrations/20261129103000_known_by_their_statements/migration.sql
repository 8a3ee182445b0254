-- Most statements are printed once, and known by the id of that report; most of a report lies in one sentence. What a report has like its
-- statement or its own sentence has no bytes of its own: the id it is known by, and the sentences of its cue and speaker.
DROP VIEW "story_statement";
DROP VIEW "statement_article";
DROP VIEW "statement_report";
ALTER TABLE "numbered_statement_report" RENAME TO "known_statement_report";
ALTER TABLE "known_statement_report" RENAME CONSTRAINT "numbered_statement_report_pkey" TO "known_statement_report_pkey";
ALTER INDEX "numbered_statement_report_local_id_key" RENAME TO "known_statement_report_local_id_key";
ALTER INDEX "numbered_statement_report_statement_id_idx" RENAME TO "known_statement_report_statement_id_idx";
CREATE TABLE "numbered_statement_report" (
    "confidence" DOUBLE PRECISION NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "said_start" TIMESTAMPTZ(3),
    "said_end" TIMESTAMPTZ(3),
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "statement_id" UUID NOT NULL,
    "own_id" UUID,
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
    "text" TEXT,
    "spans" INTEGER[],
    "cue" TEXT,
    "speaker_text" TEXT,
    "unresolved_reason" TEXT,
    "said_text" TEXT
);
INSERT INTO "numbered_statement_report" ("confidence", "sort_at", "said_start", "said_end", "article", "position", "statement_id", "own_id", "kind", "start", "end", "sentence_start", "sentence_end", "cue_start", "cue_end", "cue_sentence_start", "cue_sentence_end", "speaker_start", "speaker_end", "speaker_sentence_start", "speaker_sentence_end", "speaker_position", "addressee_position", "said_precision", "text", "spans", "cue", "speaker_text", "unresolved_reason", "said_text")
SELECT r."confidence", r."sort_at", r."said_start", r."said_end", r."article", r."position", r."statement_id", nullif(r."local_id", r."statement_id"), r."kind", r."start", r."end", r."sentence_start", r."sentence_end", r."cue_start", r."cue_end", nullif(r."cue_sentence_start", r."sentence_start"), nullif(r."cue_sentence_end", r."sentence_end"), r."speaker_start", r."speaker_end", nullif(r."speaker_sentence_start", r."sentence_start"), nullif(r."speaker_sentence_end", r."sentence_end"), r."speaker_position", r."addressee_position", r."said_precision", r."text", r."spans", r."cue", r."speaker_text", r."unresolved_reason", r."said_text"
FROM "known_statement_report" r ORDER BY r."article", r."position";
DROP TABLE "known_statement_report";
ALTER TABLE "numbered_statement_report" ADD CONSTRAINT "numbered_statement_report_pkey" PRIMARY KEY ("article", "position");
ALTER TABLE "numbered_statement_report" ADD CONSTRAINT "numbered_statement_report_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "numbered_statement_report_own_id_key" ON "numbered_statement_report"("own_id") WHERE "own_id" IS NOT NULL;
CREATE INDEX "numbered_statement_report_statement_id_idx" ON "numbered_statement_report"("statement_id");
CREATE VIEW "statement_report" AS SELECT a."id" AS "article_id", r."position", coalesce(r."own_id", r."statement_id") AS "local_id", r."statement_id", r."kind", coalesce(r."text", s."text") AS "text", r."start", r."end", r."sentence_start", r."sentence_end", r."spans", CASE WHEN r."text" IS NULL THEN s."cue" ELSE r."cue" END AS "cue", r."cue_start", r."cue_end", CASE WHEN r."cue_start" IS NOT NULL THEN coalesce(r."cue_sentence_start", r."sentence_start") END AS "cue_sentence_start", CASE WHEN r."cue_start" IS NOT NULL THEN coalesce(r."cue_sentence_end", r."sentence_end") END AS "cue_sentence_end", CASE WHEN r."text" IS NULL THEN s."speaker_text" ELSE r."speaker_text" END AS "speaker_text", r."speaker_start", r."speaker_end", CASE WHEN r."speaker_start" IS NOT NULL THEN coalesce(r."speaker_sentence_start", r."sentence_start") END AS "speaker_sentence_start", CASE WHEN r."speaker_start" IS NOT NULL THEN coalesce(r."speaker_sentence_end", r."sentence_end") END AS "speaker_sentence_end", r."speaker_position", r."addressee_position", r."unresolved_reason", r."said_start", r."said_end", r."said_precision", r."said_text", r."confidence", r."sort_at", r."article", r."own_id" FROM "numbered_statement_report" r LEFT JOIN "article" a ON a."number" = r."article" LEFT JOIN "statement" s ON s."id" = r."statement_id" AND r."text" IS NULL;
CREATE VIEW "statement_article" AS SELECT "statement_id", "article_id", "position", "sort_at", "article" FROM "statement_report";
CREATE VIEW "story_statement" AS
SELECT "story_id", "statement_id", "article_count", "sort_at" FROM "several_story_statement"
UNION ALL
SELECT DISTINCT s."id", r."statement_id", 1, t."sort_at"
FROM "story" s
JOIN "statement_report" r ON r."article_id" = article_of_story(s."id") AND s."id" = story_of_article(r."article_id")
JOIN "statement" t ON t."id" = r."statement_id"
WHERE s."article_count" = 1;
