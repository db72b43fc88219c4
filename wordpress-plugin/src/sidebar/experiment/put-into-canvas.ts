import type { Campaign } from '@beckon/engine';
import apiFetch from '@wordpress/api-fetch';
import { parse } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { blockEditor } from '../editor-store.ts';

/** Puts a campaign's content on the canvas, as the blocks in which it would be written. "Undo" brings back what was there. */
export async function putIntoCanvas(
  campaign: Campaign,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }> {
  try {
    const { content } = await apiFetch<{ readonly content: string }>({
      path: '/beckon/v1/blocks',
      method: 'POST',
      data: campaign,
    });
    blockEditor().resetBlocks(parse(content));
    return { ok: true };
  } catch (error) {
    const { message } = Object(error) as { readonly message?: unknown };
    return {
      ok: false,
      message:
        typeof message === 'string' ? message : __('The site did not answer as it should. Please try again.', 'beckon'),
    };
  }
}
