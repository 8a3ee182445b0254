-- DropForeignKey
ALTER TABLE "article_entity" DROP CONSTRAINT "article_entity_article_id_fkey";

-- DropForeignKey
ALTER TABLE "article_name_form" DROP CONSTRAINT "article_name_form_article_id_fkey";

-- DropForeignKey
ALTER TABLE "article_name_form" DROP CONSTRAINT "article_name_form_name_id_fkey";

-- DropForeignKey
ALTER TABLE "block" DROP CONSTRAINT "block_article_id_fkey";

-- DropForeignKey
ALTER TABLE "entity_article" DROP CONSTRAINT "entity_article_article_id_fkey";

-- DropForeignKey
ALTER TABLE "event_article" DROP CONSTRAINT "event_article_article_id_fkey";

-- DropForeignKey
ALTER TABLE "event_report" DROP CONSTRAINT "event_report_article_id_fkey";

-- DropForeignKey
ALTER TABLE "figure" DROP CONSTRAINT "figure_article_id_fkey";

-- DropForeignKey
ALTER TABLE "mention" DROP CONSTRAINT "mention_article_id_entity_position_fkey";

-- DropForeignKey
ALTER TABLE "mention" DROP CONSTRAINT "mention_article_id_fkey";

-- DropForeignKey
ALTER TABLE "position" DROP CONSTRAINT "position_article_id_fkey";

-- DropForeignKey
ALTER TABLE "report_participant" DROP CONSTRAINT "report_participant_article_id_event_position_fkey";

-- DropForeignKey
ALTER TABLE "report_trigger" DROP CONSTRAINT "report_trigger_article_id_event_position_fkey";

-- DropForeignKey
ALTER TABLE "statement_article" DROP CONSTRAINT "statement_article_article_id_fkey";

-- DropForeignKey
ALTER TABLE "statement_report" DROP CONSTRAINT "statement_report_article_id_fkey";

-- DropForeignKey
ALTER TABLE "story_profile" DROP CONSTRAINT "story_profile_article_id_fkey";

-- DropForeignKey
ALTER TABLE "time_mention" DROP CONSTRAINT "time_mention_article_id_fkey";

-- DropIndex
DROP INDEX "article_entity_article_id_entity_id_idx";

-- DropIndex
DROP INDEX "entity_article_article_id_entity_id_idx";

-- DropIndex
DROP INDEX "entity_event_event_id_idx";

-- DropIndex
DROP INDEX "entity_statement_statement_id_idx";

-- DropIndex
DROP INDEX "event_article_article_id_position_idx";

-- DropIndex
DROP INDEX "mention_article_id_entity_position_position_idx";

-- DropIndex
DROP INDEX "statement_article_article_id_position_idx";

-- DropIndex
DROP INDEX "story_entity_entity_id_story_id_idx";

-- DropIndex
DROP INDEX "story_event_event_id_idx";

-- DropIndex
DROP INDEX "story_statement_statement_id_idx";

-- AlterTable
ALTER TABLE "entity_article" DROP CONSTRAINT "entity_article_pkey",
ADD CONSTRAINT "entity_article_pkey" PRIMARY KEY ("article_id", "entity_id");

-- AlterTable
ALTER TABLE "entity_event" DROP CONSTRAINT "entity_event_pkey",
ADD CONSTRAINT "entity_event_pkey" PRIMARY KEY ("event_id", "entity_id");

-- AlterTable
ALTER TABLE "entity_statement" DROP CONSTRAINT "entity_statement_pkey",
ADD CONSTRAINT "entity_statement_pkey" PRIMARY KEY ("statement_id", "role", "entity_id");

-- AlterTable
ALTER TABLE "event_article" DROP CONSTRAINT "event_article_pkey",
ADD CONSTRAINT "event_article_pkey" PRIMARY KEY ("article_id", "position");

-- AlterTable
ALTER TABLE "statement_article" DROP CONSTRAINT "statement_article_pkey",
ADD CONSTRAINT "statement_article_pkey" PRIMARY KEY ("article_id", "position");

-- AlterTable
ALTER TABLE "story_entity" DROP CONSTRAINT "story_entity_pkey",
ADD CONSTRAINT "story_entity_pkey" PRIMARY KEY ("entity_id", "story_id");

-- AlterTable
ALTER TABLE "story_event" DROP CONSTRAINT "story_event_pkey",
ADD CONSTRAINT "story_event_pkey" PRIMARY KEY ("event_id", "story_id");

-- AlterTable
ALTER TABLE "story_statement" DROP CONSTRAINT "story_statement_pkey",
ADD CONSTRAINT "story_statement_pkey" PRIMARY KEY ("statement_id", "story_id");
