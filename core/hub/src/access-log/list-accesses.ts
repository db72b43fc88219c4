import type { HubParts } from '../platform/hub-parts.ts';
import { listAccessPeople, listAccessRows } from './access.store.ts';
import type { Access, AccessArea } from './access.ts';

export interface AccessFilter {
  readonly who?: string;
  readonly area?: AccessArea;
  readonly outcome?: Access['outcome'];
  /** ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** From 1. */
  readonly page?: number;
}

export interface AccessList {
  readonly accesses: readonly Access[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Everybody who was here in the time that is kept. */
  readonly people: readonly string[];
}

const pageSize = 50;

/** Who of an account did what in the last 30 days, the newest first. */
export async function listAccesses(
  parts: Pick<HubParts, 'db' | 'keys'>,
  site: string,
  { who, area, outcome, from, to, page: wished = 1 }: AccessFilter = {},
): Promise<AccessList> {
  const filter = { who, area, outcome, from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
  const read = (page: number) =>
    listAccessRows(parts, site, { ...filter, skip: (page - 1) * pageSize, take: pageSize });
  let page = Math.max(1, wished);
  let { rows, total } = await read(page);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) {
    page = pages;
    ({ rows, total } = await read(page));
  }
  return { accesses: rows, total, page, pages, people: await listAccessPeople(parts, site) };
}
