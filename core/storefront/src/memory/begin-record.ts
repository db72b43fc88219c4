import { packAnswers, type Choice } from './choice.ts';
import { glance, type Glimpse } from './glance.ts';
import { recordName } from './record-name.ts';
import { writeCookie } from './write-cookie.ts';

/**
 * Begins a record for somebody who was never here, as `packRecord` would, for page views to be written at its end. Nothing
 * where the browser does not keep it.
 *
 * @param told what is going to be reported, as `packAnswers` writes it
 */
export function beginRecord(visitor: string, choice: Choice = {}, told: string, days: number): Glimpse | undefined {
  try {
    writeCookie(recordName, `1[[''!{}!'${visitor}'!0]!'${packAnswers(choice)}'!'${told}']`, days);
  } catch {
    // Cookies are forbidden: there will be nothing to see.
  }
  return glance();
}
