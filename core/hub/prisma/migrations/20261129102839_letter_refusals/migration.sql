-- AlterTable
ALTER TABLE "site" ADD COLUMN     "refusal_key" TEXT;

-- CreateTable
CREATE TABLE "letter_refusal" (
    "site" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "refused_at" TIMESTAMP(3),
    "allowed_at" TIMESTAMP(3),
    "asked_at" TIMESTAMP(3),
    "asked_lead" TEXT,

    CONSTRAINT "letter_refusal_pkey" PRIMARY KEY ("site","address")
);
