-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "frozen_at" TIMESTAMP(3),
ADD COLUMN     "refused" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "erased_person" (
    "site" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "erased_person_pkey" PRIMARY KEY ("site","person")
);

-- CreateTable
CREATE TABLE "rights_request" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "customer" TEXT,
    "orders" JSONB NOT NULL DEFAULT '[]',
    "person" TEXT,
    "wish" TEXT,
    "locale" TEXT,
    "token_hash" TEXT,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "due_at" TIMESTAMP(3) NOT NULL,
    "done_at" TIMESTAMP(3),
    "history" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "rights_request_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "consent_record" (
    "site" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "preferences" TEXT NOT NULL,
    "analytics" TEXT NOT NULL,
    "marketing" TEXT NOT NULL,
    "sale" TEXT NOT NULL,
    "text" TEXT,
    "source" TEXT NOT NULL,
    "region" TEXT,
    "previous" UUID,
    "hash" TEXT NOT NULL,

    CONSTRAINT "consent_record_pkey" PRIMARY KEY ("site","number")
);

-- CreateTable
CREATE TABLE "consent_standing" (
    "site" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "preferences" TEXT NOT NULL,
    "analytics" TEXT NOT NULL,
    "marketing" TEXT NOT NULL,
    "sale" TEXT NOT NULL,
    "record" UUID,
    "at" TIMESTAMP(3) NOT NULL,
    "noted_at" TIMESTAMP(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'),

    CONSTRAINT "consent_standing_pkey" PRIMARY KEY ("site","visitor")
);

-- CreateIndex
CREATE UNIQUE INDEX "rights_request_token_hash_key" ON "rights_request"("token_hash");

-- CreateIndex
CREATE INDEX "rights_request_site_state_due_at_idx" ON "rights_request"("site", "state", "due_at");

-- CreateIndex
CREATE INDEX "rights_request_state_due_at_idx" ON "rights_request"("state", "due_at");

-- CreateIndex
CREATE INDEX "rights_request_site_person_idx" ON "rights_request"("site", "person");

-- CreateIndex
CREATE UNIQUE INDEX "consent_record_site_id_key" ON "consent_record"("site", "id");

-- CreateIndex
CREATE INDEX "consent_standing_site_noted_at_idx" ON "consent_standing"("site", "noted_at");

-- CreateIndex
CREATE INDEX "consent_standing_at_idx" ON "consent_standing"("at");

-- The consent ledger is added to and never changed. A site that is erased takes its rows along, and says so first.
CREATE FUNCTION "keep_consent_records"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('beckon.erasing_site', true) = OLD."site" THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Consent records are added to, never changed or deleted.';
END $$;
CREATE TRIGGER "consent_record_is_kept" BEFORE UPDATE OR DELETE ON "consent_record"
  FOR EACH ROW EXECUTE FUNCTION "keep_consent_records"();
