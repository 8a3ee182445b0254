-- What two events that are told together are to each other is kept once, from the one whose id comes first; a view of the old name
-- has it either way. No condition stands in the view: each of its halves is read by the index that a read asks for.
CREATE TABLE "event_pair" (
    "event_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "relation" "EventRelationKind" NOT NULL,
    "article_count" INTEGER NOT NULL
);
INSERT INTO "event_pair" ("event_id", "other_id", "relation", "article_count")
SELECT "event_id", "other_id", "relation", "article_count" FROM "event_relation" WHERE "event_id" < "other_id" ORDER BY "event_id", "other_id";
DROP TABLE "event_relation";
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_pkey" PRIMARY KEY ("event_id", "other_id");
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "event_pair" ADD CONSTRAINT "event_pair_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "event_pair_other_id_idx" ON "event_pair"("other_id");
CREATE VIEW "event_relation" AS
SELECT "event_id", "other_id", "relation", "article_count" FROM "event_pair"
UNION ALL
SELECT "other_id", "event_id",
    CASE "relation"
        WHEN 'CONSEQUENCE' THEN 'CAUSE'::"EventRelationKind"
        WHEN 'CAUSE' THEN 'CONSEQUENCE'::"EventRelationKind"
        WHEN 'FOLLOW_UP' THEN 'PRECEDED_BY'::"EventRelationKind"
        WHEN 'PRECEDED_BY' THEN 'FOLLOW_UP'::"EventRelationKind"
        WHEN 'PART' THEN 'WHOLE'::"EventRelationKind"
        WHEN 'WHOLE' THEN 'PART'::"EventRelationKind"
        ELSE "relation"
    END, "article_count" FROM "event_pair";
