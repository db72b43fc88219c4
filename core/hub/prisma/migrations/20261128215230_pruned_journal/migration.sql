-- AlterTable
ALTER TABLE "projector" ADD COLUMN     "pruned_at" TIMESTAMP(3),
ADD COLUMN     "pruned_segment" BIGINT;
