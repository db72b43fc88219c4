-- AlterTable
ALTER TABLE "lead" ADD COLUMN     "corrected_at" TIMESTAMP(3);
