-- CreateEnum
CREATE TYPE "EventRelationKind" AS ENUM ('CONSEQUENCE', 'CAUSE', 'FOLLOW_UP', 'PRECEDED_BY', 'PART', 'WHOLE', 'OTHER');

-- AlterEnum
ALTER TYPE "BlockFamily" ADD VALUE 'STORY';

-- AlterTable
ALTER TABLE "article" ADD COLUMN     "story_id" UUID;

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "salience" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "event_report" ADD COLUMN     "depth" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "main_trigger" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "phrase" TEXT,
ADD COLUMN     "salience" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "story_report_id" UUID;

-- CreateTable
CREATE TABLE "event_relation" (
    "event_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "relation" "EventRelationKind" NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "event_relation_pkey" PRIMARY KEY ("event_id","other_id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "article_count" INTEGER NOT NULL,
    "independent_source_count" INTEGER NOT NULL,
    "first_published_at" TIMESTAMPTZ(3),
    "last_published_at" TIMESTAMPTZ(3),
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_entity" (
    "story_id" UUID NOT NULL,
    "entity_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "story_entity_pkey" PRIMARY KEY ("story_id","entity_id")
);

-- CreateTable
CREATE TABLE "story_event" (
    "story_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_event_pkey" PRIMARY KEY ("story_id","event_id")
);

-- CreateTable
CREATE TABLE "story_statement" (
    "story_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "article_count" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_statement_pkey" PRIMARY KEY ("story_id","statement_id")
);

-- CreateTable
CREATE TABLE "story_profile" (
    "article_id" UUID NOT NULL,
    "profile" TEXT NOT NULL,

    CONSTRAINT "story_profile_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "story_neighbour" (
    "article_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "chance" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "story_neighbour_pkey" PRIMARY KEY ("article_id","other_id")
);

-- CreateIndex
CREATE INDEX "event_relation_event_id_article_count_other_id_idx" ON "event_relation"("event_id", "article_count", "other_id");

-- CreateIndex
CREATE INDEX "event_relation_other_id_idx" ON "event_relation"("other_id");

-- CreateIndex
CREATE INDEX "story_sort_at_id_idx" ON "story"("sort_at", "id");

-- CreateIndex
CREATE INDEX "story_article_count_id_idx" ON "story"("article_count", "id");

-- CreateIndex
CREATE INDEX "story_search_idx" ON "story" USING GIN ("search");

-- CreateIndex
CREATE INDEX "story_entity_story_id_salience_entity_id_idx" ON "story_entity"("story_id", "salience", "entity_id");

-- CreateIndex
CREATE INDEX "story_entity_entity_id_story_id_idx" ON "story_entity"("entity_id", "story_id");

-- CreateIndex
CREATE INDEX "story_event_story_id_salience_event_id_idx" ON "story_event"("story_id", "salience", "event_id");

-- CreateIndex
CREATE INDEX "story_event_event_id_idx" ON "story_event"("event_id");

-- CreateIndex
CREATE INDEX "story_statement_story_id_sort_at_statement_id_idx" ON "story_statement"("story_id", "sort_at", "statement_id");

-- CreateIndex
CREATE INDEX "story_statement_statement_id_idx" ON "story_statement"("statement_id");

-- CreateIndex
CREATE INDEX "story_neighbour_other_id_idx" ON "story_neighbour"("other_id");

-- CreateIndex
CREATE INDEX "article_story_id_sort_at_id_idx" ON "article"("story_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "event_report_story_report_id_idx" ON "event_report"("story_report_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_relation" ADD CONSTRAINT "event_relation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_relation" ADD CONSTRAINT "event_relation_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_entity" ADD CONSTRAINT "story_entity_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_entity" ADD CONSTRAINT "story_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_event" ADD CONSTRAINT "story_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_statement" ADD CONSTRAINT "story_statement_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_statement" ADD CONSTRAINT "story_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_profile" ADD CONSTRAINT "story_profile_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
