-- CreateEnum
CREATE TYPE "key_role" AS ENUM ('READ', 'WRITE', 'CURATE', 'ALL');

-- CreateTable
CREATE TABLE "api_key" (
    "name" TEXT NOT NULL,
    "role" "key_role" NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");
