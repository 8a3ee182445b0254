-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "EventType" ADD VALUE 'LIFE_RESCUE';
ALTER TYPE "EventType" ADD VALUE 'HEALTH_CARE';
ALTER TYPE "EventType" ADD VALUE 'PROPERTY_DAMAGE';
ALTER TYPE "EventType" ADD VALUE 'PROPERTY_THEFT';
ALTER TYPE "EventType" ADD VALUE 'SERVICE_OUTAGE';
ALTER TYPE "EventType" ADD VALUE 'CONFLICT_BREACH';
ALTER TYPE "EventType" ADD VALUE 'DISCOVERY';
ALTER TYPE "EventType" ADD VALUE 'CONTEST_RESULT';
ALTER TYPE "EventType" ADD VALUE 'CONTEST_AWARD';
ALTER TYPE "EventType" ADD VALUE 'CONTEST_RECORD';
ALTER TYPE "EventType" ADD VALUE 'PRODUCT_RELEASE';
ALTER TYPE "EventType" ADD VALUE 'MARKET_MOVE';
ALTER TYPE "EventType" ADD VALUE 'POLICY_DECIDE';
ALTER TYPE "EventType" ADD VALUE 'AGREEMENT_MAKE';
ALTER TYPE "EventType" ADD VALUE 'LABOUR_STRIKE';
ALTER TYPE "EventType" ADD VALUE 'JUSTICE_DISMISS';
ALTER TYPE "EventType" ADD VALUE 'JUSTICE_INVESTIGATE';
