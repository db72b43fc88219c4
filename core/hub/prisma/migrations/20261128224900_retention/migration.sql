-- CreateTable
CREATE TABLE "account_use" (
    "site" TEXT NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "last_paid_at" TIMESTAMP(3),
    "warned_at" TIMESTAMP(3),
    "warned_days" INTEGER,

    CONSTRAINT "account_use_pkey" PRIMARY KEY ("site")
);

-- CreateTable
CREATE TABLE "account_access" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "who" TEXT,
    "ip" TEXT,
    "agent" TEXT,
    "what" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "account_access_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" TEXT,
    "shown" TEXT,
    "owner" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "created_by" TEXT,
    "until" TIMESTAMP(3) NOT NULL,
    "released_at" TIMESTAMP(3),

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "held_erasure" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "person" JSONB,
    "asked_at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "held_erasure_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "deletion_report" (
    "site" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "deletion_report_pkey" PRIMARY KEY ("site","day","kind")
);

-- CreateTable
CREATE TABLE "counted_from" (
    "site" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "counted_from_pkey" PRIMARY KEY ("site")
);

-- CreateTable
CREATE TABLE "tombstone" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "why" TEXT NOT NULL,
    "copies_until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "account_access_site_at_idx" ON "account_access"("site", "at");
