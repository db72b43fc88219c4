-- AlterTable
ALTER TABLE "event" ADD COLUMN     "day" DATE NOT NULL;

-- AlterTable
ALTER TABLE "counter" DROP CONSTRAINT "counter_pkey",
ADD COLUMN     "currency" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "revenue" SET DATA TYPE DECIMAL(38,4),
ADD CONSTRAINT "counter_pkey" PRIMARY KEY ("site", "day", "campaign", "variant", "currency");

-- AlterTable
ALTER TABLE "order" ADD COLUMN     "day" DATE NOT NULL;

-- CreateIndex
CREATE INDEX "order_site_visitor_idx" ON "order"("site", "visitor");

-- All that was reported about an order, by its number. Prisma's schema has no words for such an index.
CREATE INDEX "event_order_idx" ON "event"("site", ("data"->>'order')) WHERE "name" = 'order-placed';
