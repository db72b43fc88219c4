import type { Erasure } from '../journal/entry.ts';
import type { Db, Tx } from '../platform/db.ts';
import { hasJobs } from '../platform/has-jobs.store.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { openJob, sealedJobs } from '../platform/sealed-job.ts';

/** Notes whom we know no more: what comes late, from another journal or an older backup, finds them here. */
export async function writeErased(tx: Tx, { site, atMs, persons, visitors }: Erasure): Promise<void> {
  const at = new Date(atMs);
  await tx.$executeRaw`
    insert into "forgotten" ("site", "visitor", "at")
    select ${site}, v, ${at} from unnest(${[...visitors]}::text[]) as v
    on conflict ("site", "visitor") do update set "at" = greatest("forgotten"."at", excluded."at")`;
  await tx.$executeRaw`
    insert into "erased_person" ("site", "person", "at")
    select ${site}, p, ${at} from unnest(${[...persons]}::text[]) as p
    on conflict ("site", "person") do update set "at" = greatest("erased_person"."at", excluded."at")`;
}

/** Leads go for good, and with them all that names them: in codes, which stay valid, answers, requests, counts and jobs. */
export async function forgetLeads(tx: Tx, { site, atMs, persons, leads, answers }: Erasure): Promise<void> {
  const at = new Date(atMs);
  const [names, keys] = [[...persons], [...answers]];
  const gone = await tx.$queryRaw<{ readonly id: string }[]>`
    delete from "lead" where "site" = ${site}
      and ("id" = any(${[...leads]}::text[]) or ("person" = any(${names}::text[]) and "created_at" <= ${at}))
    returning "id"`;
  const ids = [...new Set([...leads, ...gone.map(({ id }) => id)])];
  await tx.$executeRaw`
    update "code" set "lead" = null, "bound_to" = null where "site" = ${site}
      and ("lead" = any(${ids}::text[]) or ("bound_to" = any(${names}::text[]) and "given_at" <= ${at}))`;
  await tx.$executeRaw`delete from "data_request" where "site" = ${site} and "id" = any(${keys}::text[])`;
  // That something was asked and done stays to be shown; who it was does not. What can no longer be answered ends.
  await tx.$executeRaw`
    update "rights_request" set "email" = null, "phone" = null, "customer" = null, "orders" = '[]', "wish" = null,
      "token_hash" = null, "person" = null,
      "state" = case when "state" in ('unproven', 'open') then 'lapsed' else "state" end
    where "site" = ${site} and "person" = any(${names}::text[]) and "asked_at" <= ${at}`;
  // What counts a person's calls names them by the same hash.
  await tx.$executeRaw`
    delete from "rate" where "site" = ${site} and exists (
      select 1 from unnest(${names}::text[]) as p where position(':' || p in "key") > 0)`;
  if (!ids.length) return;
  await tx.$executeRaw`
    delete from "api_call" where "site" = ${site} and exists (
      select 1 from unnest(${ids}::text[]) as lead where position(lead in "answer"::text) > 0)`;
  if (await hasJobs(tx))
    await tx.$executeRaw`
      delete from "jobs"."job" where "data"->>'site' = ${site} and "data"->>'lead' = any(${ids}::text[])`;
}

/** Takes the names of visitors from what came until then. @returns orders concerned */
export async function forgetVisitors(
  tx: Tx,
  { site, atMs, visitors }: Erasure,
): Promise<readonly { readonly site: string; readonly id: string }[]> {
  if (!visitors.length) return [];
  const [at, hashes] = [new Date(atMs), [...visitors]];
  await tx.$executeRaw`delete from "consent_standing" where "site" = ${site} and "visitor" = any(${hashes}::text[])`;
  // In the words of an index (migration `visitors_by_hash`): in others all events of the site would be read.
  const found = await tx.$queryRaw<{ readonly visitor: string }[]>`
    select distinct "visitor" from "event" where "site" = ${site} and "visitor" is not null
      and sha256(decode(replace("site" || ':' || "visitor", '\\', '\\\\'), 'escape')) = any(
        array(select decode(hash, 'hex') from unnest(${hashes}::text[]) as hash))`;
  const names = found.map(({ visitor }) => visitor);
  const orders = await tx.$queryRaw<{ readonly site: string; readonly id: string }[]>`
    select "site", "id" from "order" where "site" = ${site} and "visitor" = any(${names}::text[])`;
  // What a shop's own script put into an event may say anything.
  await tx.$executeRaw`
    update "event" set "visitor" = null, "visit" = null, "data" = "data" - 'properties'
    where "site" = ${site} and "visitor" = any(${names}::text[]) and "received_at" <= ${at}`;
  return orders;
}

/**
 * Jobs of whatever state that name somebody, done ones included. The one that asks for this may be among them: it is done.
 *
 * @returns how many no key here opens: whether they name somebody nobody can say, and nobody can do them either
 */
export async function forgetJobs(db: Db, keys: KeyRing, site: string, names: readonly string[]): Promise<number> {
  const texts = names.map((name) => JSON.stringify(name).slice(1, -1).toLowerCase());
  if (!texts.length || !(await hasJobs(db))) return 0;
  await db.$executeRaw`
    delete from "jobs"."job" where "data"->>'site' = ${site} and exists (
      select 1 from unnest(${texts}::text[]) as name where position(name in lower("data"::text)) > 0)`;
  const sealed = await db.$queryRaw<{ readonly id: string; readonly name: string; readonly data: object }[]>`
    select "id"::text as "id", "name", "data" from "jobs"."job"
    where "data"->>'site' = ${site} and "name" = any(${[...sealedJobs]}::text[]) and "data" ? 'sealed'`;
  const told = sealed.map(({ id, name, data }) => ({ id, text: tellJob(keys, name, data) }));
  const theirs = told.filter(({ text }) => text !== undefined && texts.some((each) => text.includes(each)));
  await db.$executeRaw`
    delete from "jobs"."job" where "data"->>'site' = ${site} and "id"::text = any(${theirs.map(({ id }) => id)}::text[])`;
  return told.filter(({ text }) => text === undefined).length;
}

/** What a sealed job is told, in small letters; undefined where its key is not here, or it is not what was sealed. */
function tellJob(keys: KeyRing, name: string, data: object): string | undefined {
  try {
    return JSON.stringify(openJob(keys, name, data)).toLowerCase();
  } catch {
    return undefined;
  }
}

/** Until when somebody is forgotten. */
export async function readErasedAt(db: Db | Tx, site: string, person: string): Promise<Date | undefined> {
  return (await db.erasedPerson.findUnique({ where: { site_person: { site, person } } }))?.at;
}
