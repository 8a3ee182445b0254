-- CreateTable
CREATE TABLE "watched_feed" (
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "last_modified" TEXT,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "watched_feed_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "watched_item" (
    "id" TEXT NOT NULL,
    "feed_url" TEXT NOT NULL,
    "url" TEXT,
    "host" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "modified_at" TIMESTAMPTZ(3),
    "document" JSONB,
    "due_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "watched_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "watched_item_feed_url_due_at_idx" ON "watched_item"("feed_url", "due_at");
