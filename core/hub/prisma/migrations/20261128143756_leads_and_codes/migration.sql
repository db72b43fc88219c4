-- DropIndex
DROP INDEX "lead_site_email_idx";

-- DropIndex
DROP INDEX "code_site_campaign_minted_at_idx";

-- AlterTable
ALTER TABLE "lead" DROP COLUMN "answer",
ADD COLUMN     "asked" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "asked_at" TIMESTAMP(3),
ADD COLUMN     "code_held" TEXT,
ADD COLUMN     "digest" TEXT NOT NULL,
ADD COLUMN     "pass_problem" TEXT,
ADD COLUMN     "passed_on_at" TIMESTAMP(3),
ADD COLUMN     "person" TEXT,
ADD COLUMN     "ticket" TEXT,
ADD COLUMN     "token_hash" TEXT;

-- AlterTable
ALTER TABLE "code" ADD COLUMN     "claimed_at" TIMESTAMP(3),
ADD COLUMN     "given_at" TIMESTAMP(3) NOT NULL,
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "terms" JSONB NOT NULL,
ALTER COLUMN "minted_at" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "lead_token_hash_key" ON "lead"("token_hash");

-- CreateIndex
CREATE INDEX "lead_site_person_created_at_idx" ON "lead"("site", "person", "created_at");

-- CreateIndex
CREATE INDEX "lead_deleted_at_idx" ON "lead"("deleted_at");

-- CreateIndex
CREATE UNIQUE INDEX "lead_site_ticket_key" ON "lead"("site", "ticket");

-- CreateIndex
CREATE INDEX "code_site_campaign_bound_to_idx" ON "code"("site", "campaign", "bound_to");

-- CreateIndex
CREATE INDEX "code_site_given_at_idx" ON "code"("site", "given_at");
