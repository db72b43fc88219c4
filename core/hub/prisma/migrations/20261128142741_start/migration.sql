-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "site" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origins" JSONB NOT NULL DEFAULT '[]',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "hub_settings" JSONB NOT NULL DEFAULT '{}',
    "setup" JSONB NOT NULL DEFAULT '{}',
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "uninstalled_at" TIMESTAMP(3),

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "last_four" TEXT NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "last_used_at" TIMESTAMP(3),
    "revoked_at" TIMESTAMP(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "live_revision" INTEGER,
    "created_at" TIMESTAMP(3) NOT NULL,
    "updated_at" TIMESTAMP(3) NOT NULL,
    "deleted_at" TIMESTAMP(3),
    "codes" JSONB,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "campaign_version" (
    "site" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "saved_at" TIMESTAMP(3) NOT NULL,
    "saved_by" TEXT,
    "published" INTEGER,

    CONSTRAINT "campaign_version_pkey" PRIMARY KEY ("site","campaign","revision")
);

-- CreateTable
CREATE TABLE "publication" (
    "site" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "by" TEXT,
    "delivery" TEXT NOT NULL,
    "problem" TEXT,
    "delivered_at" TIMESTAMP(3),

    CONSTRAINT "publication_pkey" PRIMARY KEY ("site","number")
);

-- CreateTable
CREATE TABLE "content_file" (
    "site" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "content_file_pkey" PRIMARY KEY ("site","hash")
);

-- CreateTable
CREATE TABLE "event" (
    "site" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "received_at" TIMESTAMP(3) NOT NULL,
    "visitor" TEXT,
    "visit" TEXT,
    "campaign" TEXT,
    "variant" TEXT,
    "purpose" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "is_bot" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "event_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "counter" (
    "site" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "campaign" TEXT NOT NULL,
    "variant" TEXT NOT NULL DEFAULT '',
    "displays" INTEGER NOT NULL DEFAULT 0,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "closes" INTEGER NOT NULL DEFAULT 0,
    "conversions" INTEGER NOT NULL DEFAULT 0,
    "held_out" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "revenue" DECIMAL(18,4) NOT NULL DEFAULT 0,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("site","day","campaign","variant")
);

-- CreateTable
CREATE TABLE "order" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "currency" TEXT NOT NULL,
    "codes" JSONB NOT NULL DEFAULT '[]',
    "visitor" TEXT,
    "credit_by" TEXT,
    "campaign" TEXT,
    "variant" TEXT,

    CONSTRAINT "order_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "projector" (
    "name" TEXT NOT NULL,
    "segment" BIGINT NOT NULL,
    "offset" BIGINT NOT NULL,

    CONSTRAINT "projector_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "lead" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "variant" TEXT,
    "form" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "fields" JSONB NOT NULL,
    "consents" JSONB NOT NULL,
    "locale" TEXT,
    "page" TEXT,
    "visitor" TEXT,
    "ip" TEXT,
    "country" TEXT,
    "browser" TEXT,
    "verdict" TEXT NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "state" TEXT NOT NULL,
    "code" TEXT,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMP(3) NOT NULL,
    "confirmed_at" TIMESTAMP(3),
    "deleted_at" TIMESTAMP(3),

    CONSTRAINT "lead_pkey" PRIMARY KEY ("site","id")
);

-- CreateTable
CREATE TABLE "code" (
    "site" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "campaign" TEXT NOT NULL,
    "lead" TEXT,
    "bound_to" TEXT,
    "discount" TEXT,
    "minted_at" TIMESTAMP(3) NOT NULL,
    "expires_at" TIMESTAMP(3),
    "used_at" TIMESTAMP(3),
    "used_by" TEXT,

    CONSTRAINT "code_pkey" PRIMARY KEY ("site","code")
);

-- CreateTable
CREATE TABLE "rate" (
    "site" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "window" TIMESTAMP(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_pkey" PRIMARY KEY ("site","key","window")
);

-- CreateTable
CREATE TABLE "shopify_session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "is_online" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "access_token" TEXT,
    "refresh_token" TEXT,
    "refresh_expires" TIMESTAMP(3),
    "user_id" TEXT,

    CONSTRAINT "shopify_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "site" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("site","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_domain_key" ON "site"("domain");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_hash_key" ON "api_key"("hash");

-- CreateIndex
CREATE INDEX "campaign_site_status_idx" ON "campaign"("site", "status");

-- CreateIndex
CREATE INDEX "event_site_visitor_at_idx" ON "event"("site", "visitor", "at");

-- CreateIndex
CREATE INDEX "event_site_name_at_idx" ON "event"("site", "name", "at");

-- CreateIndex
CREATE INDEX "order_site_campaign_idx" ON "order"("site", "campaign");

-- CreateIndex
CREATE INDEX "lead_site_created_at_idx" ON "lead"("site", "created_at");

-- CreateIndex
CREATE INDEX "lead_site_email_idx" ON "lead"("site", "email");

-- CreateIndex
CREATE UNIQUE INDEX "lead_site_key_key" ON "lead"("site", "key");

-- CreateIndex
CREATE INDEX "code_site_campaign_minted_at_idx" ON "code"("site", "campaign", "minted_at");

-- CreateIndex
CREATE INDEX "shopify_session_shop_idx" ON "shopify_session"("shop");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_site_fkey" FOREIGN KEY ("site") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_version" ADD CONSTRAINT "campaign_version_site_campaign_fkey" FOREIGN KEY ("site", "campaign") REFERENCES "campaign"("site", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_site_fkey" FOREIGN KEY ("site") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lead" ADD CONSTRAINT "lead_site_fkey" FOREIGN KEY ("site") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;
