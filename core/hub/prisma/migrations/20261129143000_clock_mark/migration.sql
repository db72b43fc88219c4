-- CreateTable
CREATE TABLE "clock_mark" (
    "id" INTEGER NOT NULL,
    "known_at" TIMESTAMP(3) NOT NULL,
    "ticked_at" TIMESTAMP(3) NOT NULL,
    "is_doubted" BOOLEAN NOT NULL,
    "waited_ms" INTEGER NOT NULL,

    CONSTRAINT "clock_mark_pkey" PRIMARY KEY ("id")
);
