-- AlterTable
ALTER TABLE "article" ADD COLUMN     "modified_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "article_version" (
    "article_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "modified_at" TIMESTAMPTZ(3),
    "facts" JSONB NOT NULL,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("article_id","content_hash")
);
