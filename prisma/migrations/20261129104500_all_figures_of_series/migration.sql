-- Series made before have each text's figure once; what repeats it comes with the next report of their event.
ALTER TABLE "figure_series" ADD COLUMN     "figure_count" INTEGER;
UPDATE "figure_series" SET "figure_count" = cardinality("positions");
ALTER TABLE "figure_series" ALTER COLUMN "figure_count" SET NOT NULL;
