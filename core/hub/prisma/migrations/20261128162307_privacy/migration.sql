-- CreateTable
CREATE TABLE "forgotten" (
    "site" TEXT NOT NULL,
    "visitor" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "forgotten_pkey" PRIMARY KEY ("site","visitor")
);

-- CreateTable
CREATE TABLE "data_request" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "asked_at" TIMESTAMP(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "data_request_pkey" PRIMARY KEY ("site","id")
);

-- CreateIndex
CREATE INDEX "data_request_asked_at_idx" ON "data_request"("asked_at");
