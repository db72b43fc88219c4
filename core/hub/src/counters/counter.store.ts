import { Prisma } from '../../generated/client.ts';
import type { Tx } from '../platform/db.ts';
import type { OrderChange } from './order-change.ts';

/** How events count. What a robot did never does. */
const counted = Prisma.sql`
  select e."site", e."day", e."campaign", coalesce(e."variant", ''), '',
    count(*) filter (where e."name" = 'campaign-shown'),
    count(*) filter (where e."name" = 'campaign-clicked'),
    count(*) filter (where e."name" = 'campaign-closed'),
    count(*) filter (where e."name" = 'form-submitted' or e."name" = 'campaign-clicked' and e."data" @> '{"converts": true}'),
    count(*) filter (where e."name" = 'campaign-held-out')`;
const countable = Prisma.sql`
  not e."is_bot" and e."campaign" is not null and e."name" in
    ('campaign-shown', 'campaign-clicked', 'campaign-closed', 'campaign-held-out', 'form-submitted')`;
const columns = Prisma.sql`
  "site", "day", "campaign", "variant", "currency", "displays", "clicks", "closes", "conversions", "held_out"`;

/** Adds events, by their keys, to the counters. Each must be given once. */
export async function addEvents(
  tx: Tx,
  keys: readonly { readonly site: string; readonly id: string }[],
): Promise<void> {
  await tx.$executeRaw`
    insert into "counter" (${columns})
    ${counted}
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k("site" text, "id" uuid)
    join "event" e on e."site" = k."site" and e."id" = k."id"
    where ${countable}
    group by 1, 2, 3, 4
    on conflict ("site", "day", "campaign", "variant", "currency") do update set
      "displays" = "counter"."displays" + excluded."displays", "clicks" = "counter"."clicks" + excluded."clicks",
      "closes" = "counter"."closes" + excluded."closes", "held_out" = "counter"."held_out" + excluded."held_out",
      "conversions" = "counter"."conversions" + excluded."conversions"`;
}

/** Adds orders and amounts, or takes them off. A row of which nothing is left goes. */
export async function addOrders(tx: Tx, changes: readonly OrderChange[]): Promise<void> {
  const json = JSON.stringify(changes);
  await tx.$executeRaw`
    insert into "counter" ("site", "day", "campaign", "variant", "currency", "orders", "revenue")
    select c.* from jsonb_to_recordset(${json}::jsonb) as c(
      "site" text, "day" date, "campaign" text, "variant" text, "currency" text, "orders" int, "revenue" numeric)
    on conflict ("site", "day", "campaign", "variant", "currency") do update set
      "orders" = "counter"."orders" + excluded."orders", "revenue" = "counter"."revenue" + excluded."revenue"`;
  await tx.$executeRaw`
    delete from "counter" n
    using jsonb_to_recordset(${json}::jsonb) as c(
      "site" text, "day" date, "campaign" text, "variant" text, "currency" text)
    where n."site" = c."site" and n."day" = c."day" and n."campaign" = c."campaign" and n."variant" = c."variant"
      and n."currency" = c."currency" and n."orders" = 0 and n."revenue" = 0 and n."displays" = 0 and n."clicks" = 0
      and n."closes" = 0 and n."conversions" = 0 and n."held_out" = 0`;
}

/** Takes off what events count for that were received after a moment. A row of which nothing is left goes. */
export async function takeOffEventsAfter(tx: Tx, moment: Date): Promise<void> {
  await tx.$executeRaw`
    update "counter" n set "displays" = n."displays" - c."displays", "clicks" = n."clicks" - c."clicks",
      "closes" = n."closes" - c."closes", "conversions" = n."conversions" - c."conversions",
      "held_out" = n."held_out" - c."held_out"
    from (${counted} from "event" e where e."received_at" > ${moment}::timestamp(3) and ${countable} group by 1, 2, 3, 4)
      as c(${columns})
    where n."site" = c."site" and n."day" = c."day" and n."campaign" = c."campaign" and n."variant" = c."variant"
      and n."currency" = c."currency"`;
  await tx.$executeRaw`
    delete from "counter" where "orders" = 0 and "revenue" = 0 and "displays" = 0 and "clicks" = 0 and "closes" = 0
      and "conversions" = 0 and "held_out" = 0`;
}

/** Counts anew from events and orders: one site, or all. */
export async function recount(tx: Tx, site?: string): Promise<void> {
  const one = site ?? null;
  await tx.$executeRaw`delete from "counter" where ${one}::text is null or "site" = ${one}`;
  await tx.$executeRaw`
    insert into "counter" (${columns})
    ${counted} from "event" e where (${one}::text is null or e."site" = ${one}) and ${countable} group by 1, 2, 3, 4`;
  await tx.$executeRaw`
    insert into "counter" ("site", "day", "campaign", "variant", "currency", "orders", "revenue")
    select "site", "day", "campaign", coalesce("variant", ''), "currency", count(*), sum("value")
    from "order" where (${one}::text is null or "site" = ${one}) and "campaign" is not null group by 1, 2, 3, 4, 5
    on conflict ("site", "day", "campaign", "variant", "currency") do update set
      "orders" = excluded."orders", "revenue" = excluded."revenue"`;
}
