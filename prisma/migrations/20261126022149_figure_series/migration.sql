-- CreateEnum
CREATE TYPE "FigureVerdict" AS ENUM ('AGREEMENT', 'REVISION', 'CONFLICT', 'SCOPE');

-- CreateTable
CREATE TABLE "figure_series" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "counted" TEXT NOT NULL,
    "unit" TEXT,
    "verdict" "FigureVerdict" NOT NULL,
    "explanation" TEXT NOT NULL,
    "latest_article_id" UUID NOT NULL,
    "latest_position" INTEGER NOT NULL,
    "article_ids" UUID[],
    "positions" INTEGER[],

    CONSTRAINT "figure_series_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateIndex
CREATE INDEX "figure_series_verdict_event_id_idx" ON "figure_series"("verdict", "event_id");

-- AddForeignKey
ALTER TABLE "figure_series" ADD CONSTRAINT "figure_series_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
