import apiFetch from '@wordpress/api-fetch';
import type { Rules } from '../rules/rules.ts';
import type { CompileAnswer } from './compiled.ts';

/** What is in the editor, saved or not. */
export interface Written {
  readonly id: number | undefined;
  readonly title: string;
  readonly rules: Rules;
  readonly content: string;
}

/** Has the site make a campaign of it. Rejects where it does not answer. */
export const compile = ({ id, ...written }: Written, signal?: AbortSignal): Promise<CompileAnswer> =>
  apiFetch<CompileAnswer>({
    path: '/beckon/v1/compile',
    method: 'POST',
    data: { id: id ?? 0, ...written },
    ...(signal && { signal }),
  });
