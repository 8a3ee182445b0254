-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "key_name" TEXT,
ADD COLUMN     "undone_key_name" TEXT;
