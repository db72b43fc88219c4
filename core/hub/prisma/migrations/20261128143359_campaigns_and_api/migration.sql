-- AlterTable
ALTER TABLE "campaign_version" ADD COLUMN     "restored" INTEGER;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "campaigns" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "api_call" (
    "site" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "api_call_pkey" PRIMARY KEY ("site","key")
);
