import { createHmac } from 'node:crypto';

/** Says nothing about the secret that it follows from. */
export const deriveRefusalKey = (secret: string): string =>
  createHmac('sha256', secret).update('addresses that refuse letters').digest('base64url');
