import type { KeyRing } from '../platform/key-ring.ts';
import { openSealed, seal } from '../platform/key-ring.ts';
import type { insertLead } from './lead.store.ts';

/** A lead as it is about to be kept, without the address of the computer it came from: that never enters the journal. */
export type LeadDraft = Omit<Parameters<typeof insertLead>[1], 'ip'>;

const contextOf = (site: string, lead: string): string => `journal/lead/${site}/${lead}`;

/** Seals something of a lead for the journal. Under another site or lead it does not open. */
export function sealLead(keys: KeyRing, site: string, lead: string, what: object): string {
  return seal(keys, Buffer.from(JSON.stringify(what)), contextOf(site, lead)).toString('base64');
}

/** Undefined where no key here opens it. */
export function openLead(
  keys: KeyRing,
  site: string,
  lead: string,
  sealed: string,
): Readonly<Record<string, unknown>> | undefined {
  const opened = openSealed(keys, Buffer.from(sealed, 'base64'), contextOf(site, lead));
  return opened.ok ? (JSON.parse(opened.bytes.toString()) as Readonly<Record<string, unknown>>) : undefined;
}
