-- AlterTable
ALTER TABLE "event_report" ALTER COLUMN "event_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "report_participant" ALTER COLUMN "participant_position" SET NOT NULL;

-- AlterTable
ALTER TABLE "statement_report" ALTER COLUMN "statement_id" SET NOT NULL;
