import { Prisma } from '../../generated/client.ts';
import type { Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
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

/** Counts anew from events and orders: one site, or all. Days of which some are gone stay as they were counted. */
export async function recount(tx: Tx, site?: string): Promise<void> {
  const one = site ?? null;
  const isWhole = Prisma.sql`
    (${one}::text is null or t."site" = ${one})
    and t."day" >= coalesce((select f."day" from "counted_from" f where f."site" = t."site"), '-infinity')`;
  await tx.$executeRaw`delete from "counter" t where ${isWhole}`;
  await tx.$executeRaw`
    insert into "counter" (${columns})
    ${counted} from (select * from "event" t where ${isWhole}) e where ${countable} group by 1, 2, 3, 4`;
  await tx.$executeRaw`
    insert into "counter" ("site", "day", "campaign", "variant", "currency", "orders", "revenue")
    select "site", "day", "campaign", coalesce("variant", ''), "currency", count(*), sum("value")
    from "order" t where ${isWhole} and "campaign" is not null group by 1, 2, 3, 4, 5
    on conflict ("site", "day", "campaign", "variant", "currency") do update set
      "orders" = excluded."orders", "revenue" = excluded."revenue"`;
}

export function deleteOldCounters(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"counter"`, Prisma.sql`t."site" = ${site} and t."day" <= ${before}::date`, most);
}

/** From which day on a site can be counted anew; a later one that was noted stays. */
export async function writeCountedFrom(tx: Tx, site: string, day: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "counted_from" ("site", "day") values (${site}, ${day}::date)
    on conflict ("site") do update set "day" = greatest("counted_from"."day", excluded."day")`;
}
