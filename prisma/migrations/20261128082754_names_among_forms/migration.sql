-- Most entities are printed in one form, their name: how often that is stands with the entity, and only its other forms have rows.
-- A view of the old name has both.
-- The table is written anew once, as a change of a column's type does: an update would leave it twice as large.
CREATE FUNCTION pg_temp.printed_as(uuid, text) RETURNS integer LANGUAGE sql STABLE AS
    $$ SELECT coalesce((SELECT f."mention_count" FROM "entity_form" f WHERE f."entity_id" = $1 AND f."form" = $2), 0) $$;
ALTER TABLE "entity" ADD COLUMN "printed_as_named" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "entity" ALTER COLUMN "printed_as_named" TYPE INTEGER USING pg_temp.printed_as("id", "name");
DROP FUNCTION pg_temp.printed_as(uuid, text);

CREATE TABLE "entity_other_form" (
    "entity_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "mention_count" INTEGER NOT NULL
);
INSERT INTO "entity_other_form" ("entity_id", "form", "mention_count")
SELECT f."entity_id", f."form", f."mention_count"
FROM "entity_form" f JOIN "entity" e ON e."id" = f."entity_id" WHERE f."form" <> e."name"
ORDER BY f."entity_id", f."form";
DROP TABLE "entity_form";
ALTER TABLE "entity_other_form" ADD CONSTRAINT "entity_other_form_pkey" PRIMARY KEY ("entity_id", "form");
ALTER TABLE "entity_other_form" ADD CONSTRAINT "entity_other_form_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "entity_other_form_lower_form_idx" ON "entity_other_form"(lower("form"));
CREATE VIEW "entity_form" AS
SELECT "entity_id", "form", "mention_count" FROM "entity_other_form"
UNION ALL
SELECT "id", "name", "printed_as_named" FROM "entity" WHERE "printed_as_named" <> 0;
