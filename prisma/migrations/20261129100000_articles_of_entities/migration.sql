-- From an entity to its articles lead the articles' entities themselves: of those of an article that are of one entity, the first
-- stands for all of them, and has the time of its article. What was a table of its own, with two indexes, is a view.
DROP VIEW "story_entity";
DROP VIEW "article_entity";
ALTER TABLE "numbered_article_entity" RENAME TO "unlisted_article_entity";
ALTER TABLE "unlisted_article_entity" RENAME CONSTRAINT "numbered_article_entity_pkey" TO "unlisted_article_entity_pkey";
ALTER TABLE "unlisted_article_entity" RENAME CONSTRAINT "numbered_article_entity_name_id_fkey" TO "unlisted_article_entity_name_id_fkey";
ALTER TABLE "unlisted_article_entity" RENAME CONSTRAINT "numbered_article_entity_entity_id_fkey" TO "unlisted_article_entity_entity_id_fkey";
ALTER INDEX "numbered_article_entity_name_id_idx" RENAME TO "unlisted_article_entity_name_id_idx";
ALTER INDEX "numbered_article_entity_story_name_id_idx" RENAME TO "unlisted_article_entity_story_name_id_idx";
ALTER INDEX "numbered_article_entity_entity_id_idx" RENAME TO "unlisted_article_entity_entity_id_idx";
CREATE TABLE "numbered_article_entity" (
    "salience" DOUBLE PRECISION NOT NULL,
    "sort_at" TIMESTAMPTZ(3),
    "entity_salience" DOUBLE PRECISION,
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "entity_mention_count" INTEGER,
    "article_id" UUID NOT NULL,
    "name_id" UUID NOT NULL,
    "entity_id" UUID,
    "story_name_id" UUID,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "unresolved_reason" TEXT,
    "forms" TEXT NOT NULL DEFAULT ''
);
INSERT INTO "numbered_article_entity" ("salience", "sort_at", "entity_salience", "article", "position", "kind", "mention_count", "entity_mention_count", "article_id", "name_id", "entity_id", "story_name_id", "name", "acronym", "unresolved_reason", "forms")
SELECT r."salience", CASE WHEN r."nth" = 1 THEN a."sort_at" END, CASE WHEN r."nth" = 1 AND r."of_it" > 1 THEN r."most" END,
  r."article", r."position", r."kind", r."mention_count", CASE WHEN r."nth" = 1 AND r."of_it" > 1 THEN r."all" END,
  a."id", r."name_id", r."entity_id", r."story_name_id", r."name", r."acronym", r."unresolved_reason", r."forms"
FROM (
  SELECT u.*, CASE WHEN u."entity_id" IS NOT NULL THEN row_number() OVER (same ORDER BY u."position") END AS "nth",
    count(*) OVER same AS "of_it", sum(u."mention_count") OVER same AS "all", max(u."salience") OVER same AS "most"
  FROM "unlisted_article_entity" u
  WINDOW same AS (PARTITION BY u."article", u."entity_id")
) r JOIN "article" a ON a."number" = r."article"
ORDER BY r."article", r."position";
DROP TABLE "unlisted_article_entity";
DROP TABLE "entity_article";
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_pkey" PRIMARY KEY ("article", "position");
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "numbered_article_entity" ADD CONSTRAINT "numbered_article_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "numbered_article_entity_name_id_idx" ON "numbered_article_entity"("name_id");
CREATE INDEX "numbered_article_entity_story_name_id_idx" ON "numbered_article_entity"("story_name_id") WHERE "story_name_id" IS NOT NULL;
CREATE INDEX "numbered_article_entity_entity_id_sort_at_article_id_idx" ON "numbered_article_entity"("entity_id", "sort_at", "article_id") WHERE "entity_id" IS NOT NULL;
CREATE VIEW "article_entity" AS SELECT a."id" AS "article_id", r."position", r."kind", r."name", r."name_id", r."acronym", r."entity_id", r."unresolved_reason", r."mention_count", r."salience", r."story_name_id", r."forms", r."article", r."sort_at", r."entity_mention_count", r."entity_salience" FROM "numbered_article_entity" r LEFT JOIN "article" a ON a."number" = r."article";
CREATE VIEW "entity_article" AS SELECT "entity_id", "article_id", "sort_at", coalesce("entity_mention_count", "mention_count") AS "mention_count", coalesce("entity_salience", "salience") AS "salience", "article" FROM "numbered_article_entity" WHERE "entity_id" IS NOT NULL AND "sort_at" IS NOT NULL;

CREATE VIEW "story_entity" AS
SELECT "story_id", "entity_id", "article_count", "salience_sum" FROM "several_story_entity"
UNION ALL
SELECT s."id", e."entity_id", 1, round(e."salience"::numeric * 1000)::integer
FROM "story" s
JOIN "article" a ON a."id" = article_of_story(s."id")
JOIN "entity_article" e ON e."article" = a."number" AND s."id" = story_of_article(e."article_id")
WHERE s."article_count" = 1;
CREATE OR REPLACE FUNCTION entities_of_one("of" uuid)
RETURNS TABLE ("story_id" uuid, "entity_id" uuid, "article_count" integer, "salience_sum" integer)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 15
AS $$ BEGIN
  RETURN QUERY SELECT "of", e."entity_id", 1, round(e."salience"::numeric * 1000)::integer
  FROM "article" a JOIN "entity_article" e ON e."article" = a."number" WHERE a."id" = article_of_story("of");
END $$;
