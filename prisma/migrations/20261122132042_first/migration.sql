-- Trigram indexes, for names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "EntityKind" AS ENUM ('PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'THING');

-- CreateEnum
CREATE TYPE "MentionForm" AS ENUM ('NAME', 'NOMINAL', 'PRONOUN');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('DIRECT', 'INDIRECT', 'MIXED');

-- CreateEnum
CREATE TYPE "TimePrecision" AS ENUM ('YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'MINUTE', 'APPROXIMATE');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('LIFE_BE_BORN', 'LIFE_MARRY', 'LIFE_DIVORCE', 'LIFE_INJURE', 'LIFE_DIE', 'MOVEMENT_TRANSPORT', 'TRANSACTION_TRANSFER_OWNERSHIP', 'TRANSACTION_TRANSFER_MONEY', 'BUSINESS_START_ORG', 'BUSINESS_MERGE_ORG', 'BUSINESS_DECLARE_BANKRUPTCY', 'BUSINESS_END_ORG', 'CONFLICT_ATTACK', 'CONFLICT_DEMONSTRATE', 'CONTACT_MEET', 'CONTACT_PHONE_WRITE', 'PERSONNEL_START_POSITION', 'PERSONNEL_END_POSITION', 'PERSONNEL_NOMINATE', 'PERSONNEL_ELECT', 'JUSTICE_ARREST_JAIL', 'JUSTICE_RELEASE_PAROLE', 'JUSTICE_TRIAL_HEARING', 'JUSTICE_CHARGE_INDICT', 'JUSTICE_SUE', 'JUSTICE_CONVICT', 'JUSTICE_SENTENCE', 'JUSTICE_FINE', 'JUSTICE_EXECUTE', 'JUSTICE_EXTRADITE', 'JUSTICE_ACQUIT', 'JUSTICE_APPEAL', 'JUSTICE_PARDON', 'ACCIDENT', 'DISASTER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('OCCURRED', 'PLANNED', 'DENIED', 'UNCERTAIN');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('AGENT', 'TARGET', 'VICTIM', 'INSTRUMENT', 'ENTITY', 'ORIGIN', 'DESTINATION', 'BENEFICIARY', 'ADJUDICATOR', 'PLACE');

-- CreateEnum
CREATE TYPE "FigureBound" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN');

-- CreateEnum
CREATE TYPE "StatementRole" AS ENUM ('SPEAKER', 'ABOUT', 'ADDRESSEE');

-- CreateEnum
CREATE TYPE "BlockFamily" AS ENUM ('ARTICLE', 'STATEMENT', 'EVENT');

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "url" TEXT,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "astral" INTEGER[],
    "byline" TEXT,
    "source_id" UUID,
    "agency_id" UUID,
    "source_name" TEXT,
    "agency_name" TEXT,
    "dateline_position" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "language" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "ingested_at" TIMESTAMPTZ(3) NOT NULL,
    "copy_group" UUID NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_entity" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_id" UUID NOT NULL,
    "acronym" TEXT,
    "entity_id" UUID,
    "unresolved_reason" TEXT,
    "mention_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "article_entity_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "article_name_form" (
    "article_id" UUID NOT NULL,
    "name_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "mention_count" INTEGER NOT NULL,

    CONSTRAINT "article_name_form_pkey" PRIMARY KEY ("article_id","name_id","form")
);

-- CreateTable
CREATE TABLE "mention" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "entity_position" INTEGER NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "form" "MentionForm" NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "position" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_position" INTEGER NOT NULL,
    "organization_position" INTEGER,
    "place_position" INTEGER,
    "title" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "position_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "statement_report" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "local_id" UUID NOT NULL,
    "statement_id" UUID,
    "kind" "StatementKind" NOT NULL,
    "text" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,
    "spans" INTEGER[],
    "cue" TEXT,
    "cue_start" INTEGER,
    "cue_end" INTEGER,
    "cue_sentence_start" INTEGER,
    "cue_sentence_end" INTEGER,
    "speaker_text" TEXT,
    "speaker_start" INTEGER,
    "speaker_end" INTEGER,
    "speaker_sentence_start" INTEGER,
    "speaker_sentence_end" INTEGER,
    "speaker_position" INTEGER,
    "addressee_position" INTEGER,
    "unresolved_reason" TEXT,
    "said_start" TIMESTAMPTZ(3),
    "said_end" TIMESTAMPTZ(3),
    "said_precision" "TimePrecision",
    "said_text" TEXT,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "statement_report_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "event_report" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "local_id" UUID NOT NULL,
    "event_id" UUID,
    "type" "EventType" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "time_start" TIMESTAMPTZ(3),
    "time_end" TIMESTAMPTZ(3),
    "time_precision" "TimePrecision",
    "time_text" TEXT,
    "place_position" INTEGER,
    "asserted_by_position" INTEGER,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "event_report_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "report_trigger" (
    "article_id" UUID NOT NULL,
    "event_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "report_trigger_pkey" PRIMARY KEY ("article_id","event_position","position")
);

-- CreateTable
CREATE TABLE "report_participant" (
    "article_id" UUID NOT NULL,
    "event_position" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "entity_position" INTEGER,
    "participant_position" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "report_participant_pkey" PRIMARY KEY ("article_id","event_position","position")
);

-- CreateTable
CREATE TABLE "figure" (
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "bound" "FigureBound" NOT NULL,
    "unit" TEXT,
    "counted" TEXT NOT NULL,
    "event_position" INTEGER,
    "time_start" TIMESTAMPTZ(3),
    "time_end" TIMESTAMPTZ(3),
    "time_precision" "TimePrecision",
    "time_text" TEXT,
    "asserted_by_position" INTEGER,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sentence_start" INTEGER NOT NULL,
    "sentence_end" INTEGER NOT NULL,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("article_id","position")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_name" (
    "source_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "source_name_pkey" PRIMARY KEY ("source_id","name")
);

-- CreateTable
CREATE TABLE "entity_name" (
    "id" UUID NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "key" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "gazetteer_id" TEXT,
    "gazetteer_name" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "country_code" TEXT,
    "article_count" INTEGER NOT NULL,
    "entity_id" UUID,
    "unresolved_reason" TEXT,

    CONSTRAINT "entity_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_name_form" (
    "name_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "mention_count" INTEGER NOT NULL,

    CONSTRAINT "entity_name_form_pkey" PRIMARY KEY ("name_id","form")
);

-- CreateTable
CREATE TABLE "entity_acronym" (
    "name_id" UUID NOT NULL,
    "acronym" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "entity_acronym_pkey" PRIMARY KEY ("name_id","acronym")
);

-- CreateTable
CREATE TABLE "entity" (
    "id" UUID NOT NULL,
    "kind" "EntityKind" NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "country_code" TEXT,
    "article_count" INTEGER NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "entity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entity_article" (
    "entity_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "mention_count" INTEGER NOT NULL,
    "salience" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "entity_article_pkey" PRIMARY KEY ("entity_id","article_id")
);

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "text" TEXT NOT NULL,
    "speaker_id" UUID,
    "speaker_text" TEXT,
    "unresolved_reason" TEXT,
    "cue" TEXT,
    "addressee_id" UUID,
    "said_start" TIMESTAMPTZ(3),
    "said_end" TIMESTAMPTZ(3),
    "said_precision" "TimePrecision",
    "said_text" TEXT,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "article_count" INTEGER NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "main_article_id" UUID NOT NULL,
    "main_position" INTEGER NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_article" (
    "statement_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "statement_article_pkey" PRIMARY KEY ("statement_id","article_id","position")
);

-- CreateTable
CREATE TABLE "entity_statement" (
    "entity_id" UUID NOT NULL,
    "role" "StatementRole" NOT NULL,
    "statement_id" UUID NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "entity_statement_pkey" PRIMARY KEY ("entity_id","role","statement_id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "type" "EventType" NOT NULL,
    "title" TEXT NOT NULL,
    "status" "EventStatus" NOT NULL,
    "time_start" TIMESTAMPTZ(3),
    "time_end" TIMESTAMPTZ(3),
    "time_precision" "TimePrecision",
    "time_text" TEXT,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "place_id" UUID,
    "article_count" INTEGER NOT NULL,
    "independent_source_count" INTEGER NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,
    "search" tsvector NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_participant" (
    "event_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "ParticipantRole" NOT NULL,
    "entity_id" UUID,
    "text" TEXT NOT NULL,

    CONSTRAINT "event_participant_pkey" PRIMARY KEY ("event_id","position")
);

-- CreateTable
CREATE TABLE "event_article" (
    "event_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_article_pkey" PRIMARY KEY ("event_id","article_id")
);

-- CreateTable
CREATE TABLE "entity_event" (
    "entity_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "sort_at" TIMESTAMPTZ(3) NOT NULL,
    "article_count" INTEGER NOT NULL,

    CONSTRAINT "entity_event_pkey" PRIMARY KEY ("entity_id","event_id")
);

-- CreateTable
CREATE TABLE "block" (
    "family" "BlockFamily" NOT NULL,
    "key" BIGINT NOT NULL,
    "article_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "block_pkey" PRIMARY KEY ("family","key","article_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_identity_key" ON "article"("identity");

-- CreateIndex
CREATE INDEX "article_sort_at_id_idx" ON "article"("sort_at", "id");

-- CreateIndex
CREATE INDEX "article_ingested_at_id_idx" ON "article"("ingested_at", "id");

-- CreateIndex
CREATE INDEX "article_source_id_sort_at_id_idx" ON "article"("source_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "article_agency_id_sort_at_id_idx" ON "article"("agency_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "article_copy_group_idx" ON "article"("copy_group");

-- CreateIndex
CREATE INDEX "article_url_idx" ON "article"("url");

-- CreateIndex
CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "article_entity_article_id_entity_id_idx" ON "article_entity"("article_id", "entity_id");

-- CreateIndex
CREATE INDEX "article_entity_name_id_idx" ON "article_entity"("name_id");

-- CreateIndex
CREATE INDEX "article_entity_entity_id_article_id_idx" ON "article_entity"("entity_id", "article_id");

-- CreateIndex
CREATE INDEX "article_name_form_name_id_idx" ON "article_name_form"("name_id");

-- CreateIndex
CREATE INDEX "mention_article_id_entity_position_position_idx" ON "mention"("article_id", "entity_position", "position");

-- CreateIndex
CREATE INDEX "position_article_id_person_position_idx" ON "position"("article_id", "person_position");

-- CreateIndex
CREATE UNIQUE INDEX "statement_report_local_id_key" ON "statement_report"("local_id");

-- CreateIndex
CREATE INDEX "statement_report_statement_id_idx" ON "statement_report"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_report_local_id_key" ON "event_report"("local_id");

-- CreateIndex
CREATE INDEX "event_report_event_id_idx" ON "event_report"("event_id");

-- CreateIndex
CREATE INDEX "figure_article_id_event_position_idx" ON "figure"("article_id", "event_position");

-- CreateIndex
CREATE UNIQUE INDEX "source_key_key" ON "source"("key");

-- CreateIndex
CREATE INDEX "source_name_id_idx" ON "source"("name", "id");

-- CreateIndex
CREATE INDEX "entity_name_block_idx" ON "entity_name"("block");

-- CreateIndex
CREATE INDEX "entity_name_entity_id_idx" ON "entity_name"("entity_id");

-- CreateIndex
CREATE INDEX "entity_name_form_form_idx" ON "entity_name_form" USING GIN ("form" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "entity_acronym_block_idx" ON "entity_acronym"("block");

-- CreateIndex
CREATE INDEX "entity_article_count_id_idx" ON "entity"("article_count", "id");

-- CreateIndex
CREATE INDEX "entity_sort_at_id_idx" ON "entity"("sort_at", "id");

-- CreateIndex
CREATE INDEX "entity_name_id_idx" ON "entity"("name", "id");

-- CreateIndex
CREATE INDEX "entity_kind_article_count_id_idx" ON "entity"("kind", "article_count", "id");

-- CreateIndex
CREATE INDEX "entity_name_trgm_idx" ON "entity" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "entity_search_idx" ON "entity" USING GIN ("search");

-- CreateIndex
CREATE INDEX "entity_article_entity_id_sort_at_article_id_idx" ON "entity_article"("entity_id", "sort_at", "article_id");

-- CreateIndex
CREATE INDEX "entity_article_article_id_entity_id_idx" ON "entity_article"("article_id", "entity_id");

-- CreateIndex
CREATE INDEX "statement_sort_at_id_idx" ON "statement"("sort_at", "id");

-- CreateIndex
CREATE INDEX "statement_article_count_id_idx" ON "statement"("article_count", "id");

-- CreateIndex
CREATE INDEX "statement_speaker_id_sort_at_id_idx" ON "statement"("speaker_id", "sort_at", "id");

-- CreateIndex
CREATE INDEX "statement_addressee_id_idx" ON "statement"("addressee_id");

-- CreateIndex
CREATE INDEX "statement_search_idx" ON "statement" USING GIN ("search");

-- CreateIndex
CREATE INDEX "statement_article_statement_id_sort_at_article_id_idx" ON "statement_article"("statement_id", "sort_at", "article_id");

-- CreateIndex
CREATE INDEX "statement_article_article_id_position_idx" ON "statement_article"("article_id", "position");

-- CreateIndex
CREATE INDEX "entity_statement_entity_id_role_sort_at_statement_id_idx" ON "entity_statement"("entity_id", "role", "sort_at", "statement_id");

-- CreateIndex
CREATE INDEX "entity_statement_statement_id_idx" ON "entity_statement"("statement_id");

-- CreateIndex
CREATE INDEX "event_sort_at_id_idx" ON "event"("sort_at", "id");

-- CreateIndex
CREATE INDEX "event_article_count_id_idx" ON "event"("article_count", "id");

-- CreateIndex
CREATE INDEX "event_type_sort_at_id_idx" ON "event"("type", "sort_at", "id");

-- CreateIndex
CREATE INDEX "event_place_id_idx" ON "event"("place_id");

-- CreateIndex
CREATE INDEX "event_search_idx" ON "event" USING GIN ("search");

-- CreateIndex
CREATE INDEX "event_participant_entity_id_idx" ON "event_participant"("entity_id");

-- CreateIndex
CREATE INDEX "event_article_event_id_sort_at_article_id_idx" ON "event_article"("event_id", "sort_at", "article_id");

-- CreateIndex
CREATE INDEX "event_article_article_id_position_idx" ON "event_article"("article_id", "position");

-- CreateIndex
CREATE INDEX "entity_event_entity_id_sort_at_event_id_idx" ON "entity_event"("entity_id", "sort_at", "event_id");

-- CreateIndex
CREATE INDEX "entity_event_event_id_idx" ON "entity_event"("event_id");

-- CreateIndex
CREATE INDEX "block_article_id_idx" ON "block"("article_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_entity" ADD CONSTRAINT "article_entity_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_name_form" ADD CONSTRAINT "article_name_form_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_name_form" ADD CONSTRAINT "article_name_form_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_article_id_entity_position_fkey" FOREIGN KEY ("article_id", "entity_position") REFERENCES "article_entity"("article_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_report" ADD CONSTRAINT "statement_report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_report" ADD CONSTRAINT "statement_report_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_report" ADD CONSTRAINT "event_report_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_report" ADD CONSTRAINT "event_report_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_trigger" ADD CONSTRAINT "report_trigger_article_id_event_position_fkey" FOREIGN KEY ("article_id", "event_position") REFERENCES "event_report"("article_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_participant" ADD CONSTRAINT "report_participant_article_id_event_position_fkey" FOREIGN KEY ("article_id", "event_position") REFERENCES "event_report"("article_id", "position") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_name" ADD CONSTRAINT "source_name_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_name" ADD CONSTRAINT "entity_name_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_name_form" ADD CONSTRAINT "entity_name_form_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_acronym" ADD CONSTRAINT "entity_acronym_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "entity_name"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_article" ADD CONSTRAINT "entity_article_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_article" ADD CONSTRAINT "entity_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_article" ADD CONSTRAINT "statement_article_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_article" ADD CONSTRAINT "statement_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_statement" ADD CONSTRAINT "entity_statement_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_statement" ADD CONSTRAINT "entity_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_participant" ADD CONSTRAINT "event_participant_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_article" ADD CONSTRAINT "event_article_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_article" ADD CONSTRAINT "event_article_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_event" ADD CONSTRAINT "entity_event_entity_id_fkey" FOREIGN KEY ("entity_id") REFERENCES "entity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entity_event" ADD CONSTRAINT "entity_event_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The stretch of a text that two UTF-16 offsets bound. `astral` holds the ascending UTF-16 offsets of the text's
-- characters outside the Basic Multilingual Plane, which PostgreSQL counts once and UTF-16 twice. width_bucket counts the
-- elements up to a bound. One plain expression, so that the planner puts it in the function's place.
CREATE FUNCTION utf16_slice("text" text, "astral" integer[], "start" integer, "end" integer) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT CASE
        WHEN cardinality("astral") = 0 THEN substr("text", "start" + 1, "end" - "start")
        ELSE substr(
            "text",
            "start" - width_bucket("start" - 1, "astral") + 1,
            "end" - "start" - (width_bucket("end" - 1, "astral") - width_bucket("start" - 1, "astral"))
        )
    END
$$;
