import apiFetch from '@wordpress/api-fetch';
import { useEffect, useState } from 'react';

/** What PHP prints for visitors without JavaScript: undefined until it is here. */
export function useDrawn(campaign: number): string | undefined {
  const [drawn, setDrawn] = useState<{ readonly of: number; readonly html: string }>();
  useEffect(() => {
    let isWanted = campaign > 0;
    if (!isWanted) return undefined;
    apiFetch<{ readonly html: string }>({ path: `/beckon/v1/campaigns/${campaign}/still` }).then(
      ({ html }) => isWanted && setDrawn({ of: campaign, html }),
      () => isWanted && setDrawn({ of: campaign, html: '' }), // Not ours to see: its name is shown instead.
    );
    return () => {
      isWanted = false;
    };
  }, [campaign]);
  return drawn?.of === campaign ? drawn.html : undefined;
}
