-- AlterTable
ALTER TABLE "article" ADD COLUMN     "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[];
