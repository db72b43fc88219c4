import apiFetch from '@wordpress/api-fetch';
import { useCallback, useEffect, useState } from 'react';
import { readRefusal } from '../../admin/ui/call-site.ts';

/** What the site says of a campaign that is placed. */
export interface Drawn {
  readonly name: string;
  /** Whether visitors see it: not while it waits, never again once it is gone. */
  readonly standing: 'live' | 'waits' | 'gone';
  /** What PHP prints for visitors without JavaScript; empty where it has another format. */
  readonly html: string;
}

export type Drawing =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly value: Drawn }
  | { readonly state: 'failed'; readonly message: string };

const loading: Drawing = { state: 'loading' };
/** Not ours to see. */
const hidden: Drawn = { name: '', standing: 'waits', html: '' };

/** The campaign as it stands in the page, and another try where the site did not answer. */
export function useDrawn(campaign: number): { readonly drawing: Drawing; readonly tryAgain: () => void } {
  const [drawn, setDrawn] = useState<{ readonly of: number; readonly drawing: Drawing }>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = campaign > 0;
    if (!isWanted) return undefined;
    const take = (drawing: Drawing) => isWanted && setDrawn({ of: campaign, drawing });
    apiFetch<Drawn>({ path: `/beckon/v1/campaigns/${campaign}/still` }).then(
      (value) => take({ state: 'there', value }),
      (error: unknown) => take(readFailure(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [campaign, round]);
  const tryAgain = useCallback(() => {
    setDrawn(undefined);
    setRound((was) => was + 1);
  }, []);
  return { drawing: drawn?.of === campaign ? drawn.drawing : loading, tryAgain };
}

export function readFailure(error: unknown): Drawing {
  if ((error as { readonly code?: unknown } | null)?.code === 'rest_forbidden')
    return { state: 'there', value: hidden };
  return { state: 'failed', message: readRefusal(error).message };
}
