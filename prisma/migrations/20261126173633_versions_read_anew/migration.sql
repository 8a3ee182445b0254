-- AlterTable
ALTER TABLE "article_version" ADD COLUMN     "analysed_by" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "dateline_place" TEXT,
ADD COLUMN     "furniture" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "said_language" TEXT NOT NULL DEFAULT 'und',
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- What is not known of a version that was kept before is as its article has it; where it is no prose, nothing tells any more.
UPDATE "article_version" AS v
SET "said_language" = a."said_language", "dateline_place" = a."dateline_place", "time_zone" = a."time_zone"
FROM "article" AS a
WHERE a."id" = v."article_id";
