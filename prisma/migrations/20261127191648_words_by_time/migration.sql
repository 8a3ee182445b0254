-- The index of words holds the moment that rows are ordered by too, so that it finds those of the latest rows that have the words
-- without a look at any other row. An extension of PostgreSQL's own lets one index hold both.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX "article_search_sort_at_idx" ON "article" USING GIN ("search", "sort_at" timestamptz_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX "entity_search_sort_at_idx" ON "entity" USING GIN ("search", "sort_at" timestamptz_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX "event_search_sort_at_idx" ON "event" USING GIN ("search", "sort_at" timestamptz_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX "statement_search_sort_at_idx" ON "statement" USING GIN ("search", "sort_at" timestamptz_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX "story_search_sort_at_idx" ON "story" USING GIN ("search", "sort_at" timestamptz_ops) WITH (gin_pending_list_limit = 256);

DROP INDEX "article_search_idx";
DROP INDEX "entity_search_idx";
DROP INDEX "event_search_idx";
DROP INDEX "statement_search_idx";
DROP INDEX "story_search_idx";
