-- AlterTable
ALTER TABLE "article" ADD COLUMN     "analysed" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "figure" ADD COLUMN     "value_to" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "time_mention" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "time_start" TIMESTAMPTZ(3) NOT NULL,
    "time_end" TIMESTAMPTZ(3) NOT NULL,
    "time_precision" "TimePrecision" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "time_mention_pkey" PRIMARY KEY ("article_id","position")
);

-- AddForeignKey
ALTER TABLE "time_mention" ADD CONSTRAINT "time_mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
