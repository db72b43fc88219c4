import { packAnswers, type Choice } from './choice.ts';
import { glance, mark, type Glimpse } from './glance.ts';
import type { SiteSettings } from '@beckon/engine';
import { writeRecord } from './write-record.ts';

/**
 * Begins a record for somebody of whom nothing was kept, as `packRecord` would, for page views to be written at its end; or
 * keeps a choice alone, where there is no visitor. Nothing where the browser does not keep it.
 *
 * @param told what is going to be reported, as `packAnswers` writes it
 */
export function beginRecord(
  { kind, days }: SiteSettings['storage'],
  choice: Choice | undefined,
  told = '',
  visitor = '',
): Glimpse | undefined {
  writeRecord(kind, `2${choice ? packAnswers(choice) : ''}.${told}.${visitor}.${mark}?`, days);
  return glance(kind);
}
