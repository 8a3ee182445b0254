-- How central entities and events are to a story is kept as a sum, of which an article changes what it names itself, and no longer
-- as a mean, of which it changed all. Tables are made anew: columns that are dropped keep their bytes in the rows.
CREATE TABLE "summed_story_entity" (
    "story_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience_sum" INTEGER NOT NULL
);
INSERT INTO "summed_story_entity" ("story_id", "entity_id", "article_count", "salience_sum")
SELECT x."story_id", x."entity_id", x."article_count", round(x."salience"::numeric * s."article_count" * 1000)
FROM "story_entity" x JOIN "story" s ON s."id" = x."story_id";
DROP TABLE "story_entity";
ALTER TABLE "summed_story_entity" RENAME TO "story_entity";
ALTER TABLE "story_entity" ADD CONSTRAINT "story_entity_pkey" PRIMARY KEY ("entity_id", "story_id");
CREATE INDEX "story_entity_story_id_salience_sum_entity_id_idx" ON "story_entity"("story_id", "salience_sum", "entity_id");
ALTER TABLE "story_entity" ADD CONSTRAINT "story_entity_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_entity" ADD CONSTRAINT "story_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "summed_story_event" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience_sum" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL
);
INSERT INTO "summed_story_event" ("story_id", "event_id", "article_count", "salience_sum", "sort_at")
SELECT x."story_id", x."event_id", x."article_count", round(x."salience"::numeric * s."article_count" * 1000), x."sort_at"
FROM "story_event" x JOIN "story" s ON s."id" = x."story_id";
DROP TABLE "story_event";
ALTER TABLE "summed_story_event" RENAME TO "story_event";
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_pkey" PRIMARY KEY ("event_id", "story_id");
CREATE INDEX "story_event_story_id_salience_sum_event_id_idx" ON "story_event"("story_id", "salience_sum", "event_id");
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Participants stand in the order in which reports first name them, by publication, and are listed by how often: one that is named
-- once more moves no other.
CREATE TABLE "participant_moved" AS
SELECT n."event_id", n."before", count(*)::int AS "naming_count", (rank() OVER (PARTITION BY n."event_id" ORDER BY min(n."nth")) - 1)::int AS "position"
FROM (
  SELECT r."event_id", p."participant_position" AS "before",
    row_number() OVER (PARTITION BY r."event_id" ORDER BY a."published_at" NULLS LAST, a."id", r."position", p."position") AS "nth"
  FROM "event_report" r JOIN "article" a ON a."id" = r."article_id"
    JOIN "numbered_report_participant" p ON p."article" = a."number" AND p."event_position" = r."position"
) n
GROUP BY n."event_id", n."before";

CREATE TABLE "counted_participant" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "naming_count" INTEGER NOT NULL,
    "entity_id" UUID,
    "text" TEXT NOT NULL
);
INSERT INTO "counted_participant" ("event_id", "position", "role", "naming_count", "entity_id", "text")
SELECT p."event_id", m."position", p."role", m."naming_count", p."entity_id", p."text"
FROM "event_participant" p JOIN "participant_moved" m ON m."event_id" = p."event_id" AND m."before" = p."position";
UPDATE "numbered_report_participant" p SET "participant_position" = m."position"
FROM "participant_moved" m, "event_report" r, "article" a
WHERE m."event_id" = r."event_id" AND a."id" = r."article_id" AND p."article" = a."number" AND p."event_position" = r."position"
  AND p."participant_position" = m."before" AND m."position" <> m."before";
DROP TABLE "participant_moved";
DROP TABLE "event_participant";
ALTER TABLE "counted_participant" RENAME TO "event_participant";
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id", "position");
CREATE INDEX "event_participant_entity_id_idx" ON "event_participant"("entity_id");
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
