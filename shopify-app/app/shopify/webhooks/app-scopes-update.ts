import { findSession, saveSession } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { z } from 'zod';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { describeTopic } from './webhook-topic.ts';

/** The merchant allows more, or less, than before. */
export const appScopesUpdate = describeTopic({
  topic: 'app/scopes_update',
  shape: z.object({ current: z.array(z.string()) }),
  async handle(parts, { current }) {
    const { hub, site } = parts;
    const session = await findSession(hub.db, `offline_${site.domain}`);
    if (session) await saveSession(hub.db, { ...session, scope: current.join(',') });
    await bringUpToDate(parts, site);
  },
});
