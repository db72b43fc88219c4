-- AlterTable
ALTER TABLE "site" ADD COLUMN     "currency" TEXT NOT NULL DEFAULT '';
