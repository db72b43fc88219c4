import { stringify } from 'csv-stringify';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Lead } from './lead.ts';
import { readAllLeads } from './lead-list.store.ts';
import { listFieldNames } from './lead.store.ts';
import type { LeadFilter } from './list-leads.ts';
import { selectLeads } from './select-leads.ts';
import { writeCell } from './write-cell.ts';

const columns: readonly (readonly [string, (lead: Lead) => unknown])[] = [
  ['id', (lead) => lead.id],
  ['created_at', (lead) => lead.createdAt],
  ['campaign', (lead) => lead.campaign],
  ['variant', (lead) => lead.variant],
  ['form', (lead) => lead.form],
  ['email', (lead) => lead.email],
  ['phone', (lead) => lead.phone],
  ['state', (lead) => lead.state],
  ['confirmed_at', (lead) => lead.confirmedAt],
  ['verdict', (lead) => lead.verdict],
  ['reasons', (lead) => lead.reasons.join(' ')],
  ['code', (lead) => lead.code],
  ['country', (lead) => lead.country],
  ['locale', (lead) => lead.locale],
  ['page', (lead) => lead.page],
];

/**
 * Leads as a file for spreadsheets (CSV after RFC 4180, UTF-8 with a mark, as Excel wants it), piece by piece: first what all
 * leads have, then a column for each field that was filled in, then what was agreed to, in which words.
 */
export async function* exportLeads(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  filter: LeadFilter = {},
): AsyncGenerator<string> {
  const { fields, consents } = await listFieldNames(db, site);
  const all: typeof columns = [
    ...columns,
    ...fields.map((name) => [`field:${name}`, (lead: Lead) => own(lead.fields, name)] as const),
    ...consents.map((name) => [`consent:${name}`, (lead: Lead) => own(lead.consents, name)?.given] as const),
    ...consents.map(
      (name) => [`consent_text:${name}`, (lead: Lead) => writeConsent(own(lead.consents, name))] as const,
    ),
  ];
  const file = stringify({ bom: true, record_delimiter: 'windows' });
  const rows = readAllLeads(db, await selectLeads({ db }, site, filter));
  const fill = async (): Promise<void> => {
    file.write(all.map(([name]) => writeCell(name)));
    for await (const lead of rows)
      if (!file.write(all.map(([, read]) => writeCell(read(lead)))))
        await new Promise((resolve) => file.once('drain', resolve));
    file.end();
  };
  fill().catch((error: Error) => file.destroy(error));
  for await (const piece of file) yield String(piece);
}

const own = <Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

const writeConsent = (consent: Lead['consents'][string] | undefined): string | undefined =>
  consent?.given ? `${consent.text} (${consent.version})` : undefined;
