import type { Problem } from '@beckon/engine';
import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { ApiKey } from './api-key.ts';
import { countApiKeys, insertApiKey } from './api-key.store.ts';
import { hashApiKey } from './hash-api-key.ts';
import { lockSite } from './lock-site.ts';

export type CreatedApiKey =
  | {
      readonly ok: true;
      readonly key: ApiKey;
      /** The key itself: shown now, and never again. */
      readonly secret: string;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const mostKeys = 50;
const longestName = 100;

/** Makes a key that may do through the REST API what the site's staff may do on screen. */
export async function createApiKey(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  name: string,
): Promise<CreatedApiKey> {
  const trimmed = name.trim();
  const refuse = (message: string) => ({ ok: false as const, problems: [{ path: 'name', message }] });
  if (trimmed === '') return refuse('The name of the key must not be empty. It tells you later what the key is for.');
  if (trimmed.length > longestName)
    return refuse(`The name of the key must not be longer than ${longestName} characters.`);
  return lockSite(parts, site, async (tx): Promise<CreatedApiKey> => {
    if ((await countApiKeys(tx, site)) >= mostKeys)
      return refuse(`A site has at most ${mostKeys} keys. Revoke one that is no longer used.`);
    const secret = `bk_${drawId(32)}`;
    const createdAt = new Date(parts.clock.nowMs());
    const kept = { hash: hashApiKey(secret), lastFour: secret.slice(-4), createdAt };
    return { ok: true, key: await insertApiKey(tx, { site, id: drawId(), name: trimmed, ...kept }), secret };
  });
}
