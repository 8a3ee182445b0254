-- Statements lead to who said them and who was told by themselves: what leads from an entity to statements is left with those that
-- name it. The table is made anew: columns that are dropped keep their bytes in the rows.
CREATE TABLE "statement_naming" (
    "entity_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "article_count" INTEGER NOT NULL
);
INSERT INTO "statement_naming" ("entity_id", "statement_id", "sort_at", "article_count")
SELECT "entity_id", "statement_id", "sort_at", "article_count" FROM "entity_statement" WHERE "role" = 'ABOUT';
DROP TABLE "entity_statement";
DROP TYPE "StatementRole";
ALTER TABLE "statement_naming" RENAME TO "entity_statement";
ALTER TABLE "entity_statement" ADD CONSTRAINT "entity_statement_pkey" PRIMARY KEY ("statement_id", "entity_id");
CREATE INDEX "entity_statement_entity_id_sort_at_statement_id_idx" ON "entity_statement"("entity_id", "sort_at", "statement_id");
ALTER TABLE "entity_statement" ADD CONSTRAINT "entity_statement_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "entity_statement" ADD CONSTRAINT "entity_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The id of an article is derived from its identity, and tells that it is the only one by itself.
DROP INDEX "article_identity_key";
