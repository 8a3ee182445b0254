-- DropForeignKey
ALTER TABLE "entity_name" DROP CONSTRAINT "entity_name_entity_id_fkey";

-- DropForeignKey
ALTER TABLE "entity_name_form" DROP CONSTRAINT "entity_name_form_name_id_fkey";

-- DropIndex
DROP INDEX "article_entity_name_id_idx";

-- AlterTable
ALTER TABLE "article_entity" ADD COLUMN     "story_name_id" UUID;

-- AlterTable
ALTER TABLE "article_name_form" ADD COLUMN     "entity_id" UUID;

-- AlterTable
ALTER TABLE "entity_name" ADD COLUMN     "story_name_id" UUID;

-- DropTable
DROP TABLE "entity_name_form";

-- CreateTable
CREATE TABLE "entity_form" (
    "entity_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "mention_count" INTEGER NOT NULL,

    CONSTRAINT "entity_form_pkey" PRIMARY KEY ("entity_id","form")
);

-- CreateIndex
CREATE INDEX "entity_form_form_idx" ON "entity_form" USING GIN ("form" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_entity_name_id_article_id_idx" ON "article_entity"("name_id", "article_id");

-- CreateIndex
CREATE INDEX "article_entity_story_name_id_idx" ON "article_entity"("story_name_id");

-- CreateIndex
CREATE INDEX "entity_name_story_name_id_idx" ON "entity_name"("story_name_id");

-- AddForeignKey
ALTER TABLE "entity_form" ADD CONSTRAINT "entity_form_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The forms in which entities are printed, of the articles that are stored
UPDATE "article_name_form" f SET "entity_id" = n."entity_id"
FROM "entity_name" n
WHERE n."id" = f."name_id" AND n."entity_id" IS NOT NULL;

INSERT INTO "entity_form" ("entity_id", "form", "mention_count")
SELECT "entity_id", "form", sum("mention_count")
FROM "article_name_form"
WHERE "entity_id" IS NOT NULL
GROUP BY "entity_id", "form";
