import type { ConsentAnswer } from './consent.ts';
import type { Purpose } from './purpose.ts';

/** What one source says, by purpose; a purpose left out is one it does not speak about. */
export type Said = { readonly [purpose in Exclude<Purpose, 'necessary'>]?: ConsentAnswer | undefined };

/**
 * What hearing one signal gives: its answers; `pending` where it has not answered anything yet; or nothing where there
 * is nobody to answer. A source that says its law does not apply here answers with an empty record.
 */
export type Heard = Said | 'pending' | undefined;
