-- AlterTable
ALTER TABLE "article" ADD COLUMN     "analysed_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "dateline_place" TEXT,
ADD COLUMN     "furniture" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';
