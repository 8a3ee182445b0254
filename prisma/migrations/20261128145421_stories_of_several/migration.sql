-- A story of one article holds what the article does: only those of several articles have rows of what they hold, and views of the
-- old names have both. The id of a story of one article is that of the article with another first byte, so that either is found by
-- the other without a look at the article.
CREATE FUNCTION story_of_article(article uuid) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ('f1' || substr(article::text, 3))::uuid;
CREATE FUNCTION article_of_story(story uuid) RETURNS uuid
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ('a1' || substr(story::text, 3))::uuid;

CREATE TABLE "several_story_entity" (
    "story_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience_sum" INTEGER NOT NULL
);
INSERT INTO "several_story_entity" ("story_id", "entity_id", "article_count", "salience_sum")
SELECT x."story_id", x."entity_id", x."article_count", x."salience_sum"
FROM "story_entity" x JOIN "story" s ON s."id" = x."story_id" WHERE s."article_count" > 1 ORDER BY 1, 4;
DROP TABLE "story_entity";
ALTER TABLE "several_story_entity" ADD CONSTRAINT "several_story_entity_pkey" PRIMARY KEY ("entity_id", "story_id");
ALTER TABLE "several_story_entity" ADD CONSTRAINT "several_story_entity_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "several_story_entity" ADD CONSTRAINT "several_story_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "several_story_entity_story_id_salience_sum_entity_id_idx" ON "several_story_entity"("story_id", "salience_sum", "entity_id");
CREATE VIEW "story_entity" AS
SELECT "story_id", "entity_id", "article_count", "salience_sum" FROM "several_story_entity"
UNION ALL
SELECT s."id", e."entity_id", 1, round(e."salience"::numeric * 1000)::integer
FROM "story" s JOIN "entity_article" e ON e."article_id" = article_of_story(s."id") AND s."id" = story_of_article(e."article_id")
WHERE s."article_count" = 1;

CREATE TABLE "several_story_event" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience_sum" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL
);
INSERT INTO "several_story_event" ("story_id", "event_id", "article_count", "salience_sum", "sort_at")
SELECT x."story_id", x."event_id", x."article_count", x."salience_sum", x."sort_at"
FROM "story_event" x JOIN "story" s ON s."id" = x."story_id" WHERE s."article_count" > 1 ORDER BY 1, 4;
DROP TABLE "story_event";
ALTER TABLE "several_story_event" ADD CONSTRAINT "several_story_event_pkey" PRIMARY KEY ("story_id", "salience_sum", "event_id");
ALTER TABLE "several_story_event" ADD CONSTRAINT "several_story_event_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "several_story_event" ADD CONSTRAINT "several_story_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "several_story_event_event_id_story_id_key" ON "several_story_event"("event_id", "story_id");
CREATE VIEW "story_event" AS
SELECT "story_id", "event_id", "article_count", "salience_sum", "sort_at" FROM "several_story_event"
UNION ALL
SELECT s."id", r."event_id", 1, max(round(r."salience"::numeric * 1000))::integer, e."sort_at"
FROM "story" s
JOIN "event_report" r ON r."article_id" = article_of_story(s."id") AND s."id" = story_of_article(r."article_id")
JOIN "event" e ON e."id" = r."event_id"
WHERE s."article_count" = 1
GROUP BY s."id", r."event_id", e."sort_at";

CREATE TABLE "several_story_statement" (
    "story_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL
);
INSERT INTO "several_story_statement" ("story_id", "statement_id", "article_count", "sort_at")
SELECT x."story_id", x."statement_id", x."article_count", x."sort_at"
FROM "story_statement" x JOIN "story" s ON s."id" = x."story_id" WHERE s."article_count" > 1 ORDER BY 1, 4;
DROP TABLE "story_statement";
ALTER TABLE "several_story_statement" ADD CONSTRAINT "several_story_statement_pkey" PRIMARY KEY ("story_id", "sort_at", "statement_id");
ALTER TABLE "several_story_statement" ADD CONSTRAINT "several_story_statement_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "several_story_statement" ADD CONSTRAINT "several_story_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "several_story_statement_statement_id_story_id_key" ON "several_story_statement"("statement_id", "story_id");
CREATE VIEW "story_statement" AS
SELECT "story_id", "statement_id", "article_count", "sort_at" FROM "several_story_statement"
UNION ALL
SELECT DISTINCT s."id", r."statement_id", 1, t."sort_at"
FROM "story" s
JOIN "statement_report" r ON r."article_id" = article_of_story(s."id") AND s."id" = story_of_article(r."article_id")
JOIN "statement" t ON t."id" = r."statement_id"
WHERE s."article_count" = 1;

-- What a story of one article holds, by the id of the story. PostgreSQL plans a function's statement apart and when it is first called:
-- a page of a story of several, which may be of one for all the statement knows, is asked for at hardly more than it takes itself.
CREATE FUNCTION entities_of_one("of" uuid)
RETURNS TABLE ("story_id" uuid, "entity_id" uuid, "article_count" integer, "salience_sum" integer)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 15
AS $$ BEGIN
  RETURN QUERY SELECT "of", e."entity_id", 1, round(e."salience"::numeric * 1000)::integer
  FROM "entity_article" e WHERE e."article_id" = article_of_story("of");
END $$;
CREATE FUNCTION events_of_one("of" uuid)
RETURNS TABLE ("story_id" uuid, "event_id" uuid, "article_count" integer, "salience_sum" integer, "sort_at" timestamptz)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 4
AS $$ BEGIN
  RETURN QUERY SELECT "of", r."event_id", 1, max(round(r."salience"::numeric * 1000))::integer, e."sort_at"
  FROM "event_report" r JOIN "event" e ON e."id" = r."event_id"
  WHERE r."article_id" = article_of_story("of") GROUP BY r."event_id", e."sort_at";
END $$;
CREATE FUNCTION statements_of_one("of" uuid)
RETURNS TABLE ("story_id" uuid, "statement_id" uuid, "article_count" integer, "sort_at" timestamptz)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 7
AS $$ BEGIN
  RETURN QUERY SELECT DISTINCT "of", r."statement_id", 1, t."sort_at"
  FROM "statement_report" r JOIN "statement" t ON t."id" = r."statement_id"
  WHERE r."article_id" = article_of_story("of");
END $$;
