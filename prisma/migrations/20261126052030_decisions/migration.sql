-- CreateEnum
CREATE TYPE "Judgement" AS ENUM ('SAME', 'DIFFERENT');

-- CreateEnum
CREATE TYPE "DecisionFamily" AS ENUM ('ENTITY', 'STATEMENT', 'EVENT', 'STORY');

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "family" "DecisionFamily" NOT NULL,
    "judgement" "Judgement" NOT NULL,
    "left_id" UUID NOT NULL,
    "left_article_id" UUID,
    "left_name_id" UUID,
    "left_is_node" BOOLEAN NOT NULL,
    "left_mark" JSONB,
    "left_text" TEXT NOT NULL,
    "right_id" UUID NOT NULL,
    "right_article_id" UUID,
    "right_name_id" UUID,
    "right_is_node" BOOLEAN NOT NULL,
    "right_mark" JSONB,
    "right_text" TEXT NOT NULL,
    "by" TEXT,
    "note" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decision_left_id_idx" ON "decision"("left_id");

-- CreateIndex
CREATE INDEX "decision_right_id_idx" ON "decision"("right_id");

-- CreateIndex
CREATE INDEX "decision_decided_at_id_idx" ON "decision"("decided_at", "id");
