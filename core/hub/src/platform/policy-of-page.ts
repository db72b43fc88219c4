import { createHash } from 'node:crypto';

/** The content security policy of a page that needs nothing but its own styles and a form that comes back to us. */
export const policyOfPage = (style: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
