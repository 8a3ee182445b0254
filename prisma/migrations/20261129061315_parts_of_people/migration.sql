-- CreateEnum
CREATE TYPE "FigureChange" AS ENUM ('RISE', 'FALL');

-- AlterTable
ALTER TABLE "figure" ADD COLUMN     "change" "FigureChange",
ADD COLUMN     "is_vague" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "people" TEXT;

-- AlterTable
ALTER TABLE "figure_series" ADD COLUMN     "people" TEXT;
