-- The block keys of an article's findings of a family lie in one row: in one a key, most of the row was its header, and the number of
-- its article stood in two indexes more. A search for one key in an index of arrays takes hardly longer than in one of keys; a search
-- for many at once by && takes hundreds of times as long. What the index has not sorted in yet would be read by each search.
ALTER TABLE "block" RENAME TO "row_a_key";
CREATE TABLE "block" (
    "article" INTEGER NOT NULL,
    "family" SMALLINT NOT NULL,
    "keys" BIGINT[],
    "positions" INTEGER[],
    CONSTRAINT "block_pkey" PRIMARY KEY ("article", "family")
);
INSERT INTO "block" ("article", "family", "keys", "positions")
SELECT "article", "key" >> 53, array_agg("key" ORDER BY "position", "key"), array_agg("position" ORDER BY "position", "key")
FROM "row_a_key" GROUP BY 1, 2 ORDER BY 1, 2;
DROP TABLE "row_a_key";
CREATE INDEX "block_keys_idx" ON "block" USING GIN ("keys") WITH (fastupdate = off);

-- The places of what is found under any of these keys, each by itself whatever the size of the table: by the estimates for a small one
-- all of it would be looked through for each key.
CREATE FUNCTION found_in_blocks("looked" bigint[])
RETURNS TABLE ("article" integer, "position" integer)
LANGUAGE plpgsql STABLE ROWS 100 SET enable_seqscan TO off
AS $$ BEGIN
  RETURN QUERY SELECT b."article", b."positions"[at."place"]
  FROM unnest("looked") AS own("key")
  JOIN "block" b ON b."keys" @> ARRAY[own."key"]
  CROSS JOIN LATERAL unnest(array_positions(b."keys", own."key")) AS at("place");
END $$;
