import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/**
 * When the visitor seems about to leave: on a desktop the pointer leaves through the top; on a phone a quick scroll up or
 * coming back to the tab. The history is never touched.
 */
export interface ExitIntent {
  readonly kind: 'exit-intent';
}

export const parseExitIntent = parseRecord<ExitIntent>('The exit intent trigger', {
  kind: parseExactly('exit-intent'),
});
