-- Tables of many rows an article call it by its number, a quarter of its id, in an index that grows at its end; views of their
-- old names have the id. Where it is not asked for, PostgreSQL leaves the article out: it can add no row and take none.

CREATE TABLE "numbered_mention" (
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "entity_position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "form" "MentionForm" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL
);
INSERT INTO "numbered_mention" ("article", "position", "entity_position", "kind", "form", "confidence", "start", "end", "text", "sentence_start", "sentence_end")
SELECT a."number", r."position", r."entity_position", r."kind", r."form", r."confidence", r."start", r."end", r."text", r."sentence_start", r."sentence_end" FROM "mention" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."position";
DROP TABLE "mention";
ALTER TABLE "numbered_mention" ADD CONSTRAINT "numbered_mention_pkey" PRIMARY KEY ("article", "position");
CREATE VIEW "mention" AS SELECT a."id" AS "article_id", r."position", r."entity_position", r."kind", r."form", r."confidence", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_mention" r LEFT JOIN "article" a ON a."number" = r."article";

CREATE TABLE "numbered_report_trigger" (
    "article" INTEGER NOT NULL,
    "event_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL
);
INSERT INTO "numbered_report_trigger" ("article", "event_position", "position", "start", "end", "text", "sentence_start", "sentence_end")
SELECT a."number", r."event_position", r."position", r."start", r."end", r."text", r."sentence_start", r."sentence_end" FROM "report_trigger" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."event_position", r."position";
DROP TABLE "report_trigger";
ALTER TABLE "numbered_report_trigger" ADD CONSTRAINT "numbered_report_trigger_pkey" PRIMARY KEY ("article", "event_position", "position");
CREATE VIEW "report_trigger" AS SELECT a."id" AS "article_id", r."event_position", r."position", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_report_trigger" r LEFT JOIN "article" a ON a."number" = r."article";

CREATE TABLE "numbered_report_participant" (
    "article" INTEGER NOT NULL,
    "event_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "entity_position" INTEGER,
    "participant_position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL
);
INSERT INTO "numbered_report_participant" ("article", "event_position", "position", "role", "entity_position", "participant_position", "start", "end", "text", "sentence_start", "sentence_end")
SELECT a."number", r."event_position", r."position", r."role", r."entity_position", r."participant_position", r."start", r."end", r."text", r."sentence_start", r."sentence_end" FROM "report_participant" r JOIN "article" a ON a."id" = r."article_id" ORDER BY a."number", r."event_position", r."position";
DROP TABLE "report_participant";
ALTER TABLE "numbered_report_participant" ADD CONSTRAINT "numbered_report_participant_pkey" PRIMARY KEY ("article", "event_position", "position");
CREATE VIEW "report_participant" AS SELECT a."id" AS "article_id", r."event_position", r."position", r."role", r."entity_position", r."participant_position", r."start", r."end", r."text", r."sentence_start", r."sentence_end", r."article" FROM "numbered_report_participant" r LEFT JOIN "article" a ON a."number" = r."article";
