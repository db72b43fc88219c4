import { randomUUID } from 'node:crypto';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Shop, Staff } from '../shop/shop.ts';
import { signJwt } from './sign-jwt.ts';

/** App Bridge's tokens live for a minute. */
const lifeSeconds = 60;

/** The id token that says: this member of staff has this app open in this shop's admin. */
export function makeSessionToken(app: AppIdentity, shop: Shop, staff: Staff): string {
  const { domain } = shop.data.facts;
  const now = Math.floor(shop.nowMs() / 1000);
  return signJwt(
    {
      iss: `https://${domain}/admin`,
      dest: `https://${domain}`,
      aud: app.apiKey,
      sub: String(staff.id),
      exp: now + lifeSeconds,
      nbf: now,
      iat: now,
      jti: randomUUID(),
      sid: `session-of-${staff.id}`,
    },
    app.apiSecret,
  );
}
