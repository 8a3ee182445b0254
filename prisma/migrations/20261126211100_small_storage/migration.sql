-- Blocks call articles by a number, keep the family above the bits of the key, and have no key of the row any more: an index
-- longer than the row itself.
ALTER TABLE "article" ADD COLUMN "number" SERIAL NOT NULL;
CREATE UNIQUE INDEX "article_number_key" ON "article"("number");

ALTER TABLE "block" RENAME TO "block_before";
CREATE TABLE "block" (
    "key" BIGINT NOT NULL,
    "article" INTEGER NOT NULL,
    "position" INTEGER NOT NULL
);
INSERT INTO "block" ("key", "article", "position")
SELECT b."key" | (CASE b."family" WHEN 'ARTICLE' THEN 0 WHEN 'STATEMENT' THEN 1 WHEN 'EVENT' THEN 2 ELSE 3 END::bigint << 53), a."number", b."position"
FROM "block_before" b JOIN "article" a ON a."id" = b."article_id"
ORDER BY a."number";
DROP TABLE "block_before";
DROP TYPE "BlockFamily";
CREATE INDEX "block_key_idx" ON "block"("key");
CREATE INDEX "block_article_idx" ON "block"("article");

-- The forms that an article prints a name in stand with the first of its entities that have the name, a line each.
ALTER TABLE "article_entity" ADD COLUMN "forms" TEXT NOT NULL DEFAULT '';
UPDATE "article_entity" e SET "forms" = f."forms"
FROM (
  SELECT "article_id", "name_id", string_agg(regexp_replace("form", '\s+', ' ', 'g') || E'\t' || "mention_count", E'\n' ORDER BY "form" COLLATE "C") AS "forms"
  FROM "article_name_form" GROUP BY "article_id", "name_id"
) f
WHERE e."article_id" = f."article_id" AND e."name_id" = f."name_id"
  AND e."position" = (SELECT min(o."position") FROM "article_entity" o WHERE o."article_id" = e."article_id" AND o."name_id" = e."name_id");
DROP TABLE "article_name_form";

-- Summed up anew, since they are kept by differences from what articles have now.
DELETE FROM "entity_form";
INSERT INTO "entity_form" ("entity_id", "form", "mention_count")
SELECT e."entity_id", split_part(line, E'\t', 1), sum(split_part(line, E'\t', 2)::int)
FROM "article_entity" e, string_to_table(e."forms", E'\n') AS line
WHERE e."entity_id" IS NOT NULL AND e."forms" <> ''
GROUP BY 1, 2;

-- Entities are looked up by a whole name or form, in any case: that needs no index of their parts.
DROP INDEX "entity_name_trgm_idx";
DROP INDEX "entity_form_form_idx";
CREATE INDEX "entity_lower_name_idx" ON "entity"(lower("name"));
CREATE INDEX "entity_form_lower_form_idx" ON "entity_form"(lower("form"));
