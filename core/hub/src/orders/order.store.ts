import { Prisma } from '../../generated/client.ts';
import { markUncountable } from '../counters/mark-uncountable.ts';
import type { OrderChange } from '../counters/order-change.ts';
import type { Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';

/**
 * Derives orders anew from all that was reported about each, in whatever order that came, and gives by how much the
 * credits have changed. The shop's own word (it alone has `codes`) goes before a page's, an earlier report before a later.
 * Credit goes to the campaign whose code was used, else to the last tracked click of the same visitor within the site's
 * window, by the clock of the page where a page reported it: the same clock as that of the click.
 */
export function settleTouched(
  tx: Tx,
  reported: readonly { readonly site: string; readonly id: string }[],
  clickers: readonly { readonly site: string; readonly visitor: string }[],
): Promise<OrderChange[]> {
  return tx.$queryRaw<OrderChange[]>`
    with touched as (
      select r."site", r."id" from jsonb_to_recordset(${JSON.stringify(reported)}::jsonb) as r("site" text, "id" text)
      union
      select o."site", o."id"
      from jsonb_to_recordset(${JSON.stringify(clickers)}::jsonb) as c("site" text, "visitor" text)
      join "order" o on o."site" = c."site" and o."visitor" = c."visitor"
    ), fact as (
      select t."site", t."id", e."id" as "event", e."at", e."day", e."received_at", e."visitor", e."data",
        e."data" ? 'codes' as "by_shop"
      from touched t
      join "event" e on e."site" = t."site" and e."name" = 'order-placed' and e."data"->>'order' = t."id"
      where not e."is_bot"
    ), told as (
      select distinct on ("site", "id") "site", "id", "at", "day",
        coalesce(("data"->>'value')::numeric, 0) as "value", coalesce("data"->>'currency', '') as "currency",
        case when "by_shop" then "data"->'codes' when "data" ? 'coupon' then jsonb_build_array("data"->'coupon')
          else '[]' end as "codes"
      from fact order by "site", "id", "by_shop" desc, "received_at", "event"
    ), buyer as (
      select distinct on ("site", "id") "site", "id", "visitor", "at"
      from fact where "visitor" is not null order by "site", "id", "by_shop", "received_at", "event"
    ), by_code as (
      select distinct on (t."site", t."id") t."site", t."id", c."campaign", l."variant"
      from told t
      cross join jsonb_array_elements_text(t."codes") as used("code")
      -- Shops read codes without case; ours are all upper or, where a person wrote them, as they are.
      join "code" c on c."site" = t."site" and c."code" in (used."code", upper(used."code"))
      left join "lead" l on l."site" = c."site" and l."id" = c."lead"
      order by t."site", t."id", c."given_at" desc, c."code"
    ), by_click as (
      select b."site", b."id", k."campaign", k."variant"
      from buyer b
      join "site" s on s."id" = b."site"
      cross join lateral (
        select e."campaign", e."variant" from "event" e
        where e."site" = b."site" and e."visitor" = b."visitor" and e."name" = 'campaign-clicked'
          and e."campaign" is not null and not e."is_bot" and e."at" <= b."at"
          and e."at" >= b."at" - coalesce((s."hub_settings" #>> '{attribution,windowDays}')::numeric, 5)::float8
            * interval '1 day'
        order by e."at" desc, e."id" desc limit 1
      ) k
    ), settled as (
      select t.*, b."visitor",
        case when c."campaign" is not null then 'code' when k."campaign" is not null then 'click' end as "credit_by",
        coalesce(c."campaign", k."campaign") as "campaign",
        case when c."campaign" is not null then c."variant" else k."variant" end as "variant"
      from told t
      left join buyer b on b."site" = t."site" and b."id" = t."id"
      left join by_code c on c."site" = t."site" and c."id" = t."id"
      left join by_click k on k."site" = t."site" and k."id" = t."id"
    ), former as (
      -- An order of which no report is left, as reports go after a time, stays as it was settled.
      select o.* from "order" o join settled t on o."site" = t."site" and o."id" = t."id"
    ), written as (
      insert into "order" ("site", "id", "at", "day", "value", "currency", "codes", "visitor", "credit_by", "campaign", "variant")
      select "site", "id", "at", "day", "value", "currency", "codes", "visitor", "credit_by", "campaign", "variant"
      from settled
      on conflict ("site", "id") do update set "at" = excluded."at", "day" = excluded."day", "value" = excluded."value",
        "currency" = excluded."currency", "codes" = excluded."codes", "visitor" = excluded."visitor",
        "credit_by" = excluded."credit_by", "campaign" = excluded."campaign", "variant" = excluded."variant"
    )
    select "site", "day"::text as "day", "campaign", coalesce("variant", '') as "variant", "currency",
      sum("orders")::int as "orders", sum("revenue")::text as "revenue"
    from (
      select "site", "day", "campaign", "variant", "currency", 1 as "orders", "value" as "revenue" from settled
      union all
      select "site", "day", "campaign", "variant", "currency", -1, -"value" from former
    ) as change
    where "campaign" is not null
    group by 1, 2, 3, 4, 5
    having sum("orders") <> 0 or sum("revenue") <> 0
    order by 1, 2, 3, 4, 5`;
}

/** Deletes those of these orders that nothing reports any more, and gives by how much the credits have changed. */
export function dropUnreported(
  tx: Tx,
  orders: readonly { readonly site: string; readonly id: string }[],
): Promise<OrderChange[]> {
  return tx.$queryRaw<OrderChange[]>`
    with dropped as (
      delete from "order" o
      using jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as r("site" text, "id" text)
      where o."site" = r."site" and o."id" = r."id" and not exists (
        select 1 from "event" e
        where e."site" = o."site" and e."name" = 'order-placed' and e."data"->>'order' = o."id")
      returning o.*
    )
    select "site", "day"::text as "day", "campaign", coalesce("variant", '') as "variant", "currency",
      -count(*)::int as "orders", (-sum("value"))::text as "revenue"
    from dropped where "campaign" is not null
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5`;
}

/** Takes out orders of before a moment, but for those of browsers that are held. What was counted of them stays counted. */
export async function deleteOldOrders(tx: Tx, { site, before, most, held }: Batch): Promise<number> {
  const isOver = Prisma.sql`
    t."site" = ${site} and t."at" <= ${before}
      and (t."visitor" is null or t."visitor" <> all(${[...held.visitors]}::text[]))`;
  const count = await deleteSome(tx, Prisma.sql`"order"`, isOver, most);
  if (count) await markUncountable(tx, site, before);
  return count;
}
