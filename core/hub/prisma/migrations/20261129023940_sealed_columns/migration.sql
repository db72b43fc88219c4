-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "field_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "phone_hash" TEXT;

-- CreateIndex
CREATE INDEX "lead_site_phone_hash_idx" ON "lead"("site", "phone_hash");

-- The names of fields go on to be read once the fields themselves are sealed.
UPDATE "lead" SET "field_names" = ARRAY(SELECT jsonb_object_keys("fields") ORDER BY 1) WHERE jsonb_typeof("fields") = 'object';
