export const policyPlatforms = ['shopify', 'wordpress', 'plain'] as const;
export type PolicyPlatform = (typeof policyPlatforms)[number];

/** Where pages get Beckon from, and whom they tell. */
export interface PageSources {
  /** Origins of the tag’s files; `'self'` where they are the page’s own. */
  readonly scripts: string;
  /** The origin of what is collected; `'self'` on WordPress. */
  readonly hub: string;
  /** Where the pictures and films of campaigns lie, besides the page’s own origin. */
  readonly pictures?: readonly string[];
  /** Of the page’s own inline snippet, where it has one: a random text, new for each answer. */
  readonly nonce?: string;
}

/** One directive that a strict policy must have, and what for. */
export interface PolicyLine {
  readonly directive: string;
  readonly sources: readonly string[];
  readonly why: 'nothing-else' | 'scripts' | 'calls' | 'pictures' | 'films' | 'styles' | 'trusted-types';
}

const self = `'self'`;
const shopifyFiles = 'https://cdn.shopify.com';

/** The place that stands for a nonce where a guide is read. */
export const noncePlace = '{a nonce of this answer}';

/**
 * From where a platform’s pages load, as this hub (or this site) is configured.
 *
 * @param hubUrl where visitors reach the hub; not asked for on WordPress, which has none
 */
export function readPageSources(platform: PolicyPlatform, hubUrl: string): PageSources {
  const hub = /^https?:\/\/[^/?#\s;,]+/.exec(hubUrl)?.[0] ?? self;
  switch (platform) {
    // Theme app extensions are served from Shopify’s own network, and so are a shop’s pictures.
    case 'shopify':
      return { scripts: shopifyFiles, hub, pictures: [shopifyFiles] };
    case 'wordpress':
      return { scripts: self, hub: self };
    case 'plain':
      return { scripts: self, hub, nonce: noncePlace };
  }
}

/** The least that a policy must allow so that every format draws and every form is sent: no inline code, no eval. */
export function listPolicyLines({ scripts, hub, pictures = [], nonce }: PageSources): readonly PolicyLine[] {
  const own = (...others: readonly string[]) => [...new Set([self, ...others])];
  return [
    { directive: 'default-src', sources: [`'none'`], why: 'nothing-else' },
    { directive: 'script-src', sources: [scripts, ...(nonce ? [`'nonce-${nonce}'`] : [])], why: 'scripts' },
    { directive: 'connect-src', sources: own(hub), why: 'calls' },
    { directive: 'img-src', sources: own(...pictures), why: 'pictures' },
    { directive: 'media-src', sources: own(...pictures), why: 'films' },
    // Sheets are constructed, which no policy forbids.
    { directive: 'style-src', sources: [`'none'`], why: 'styles' },
    { directive: 'require-trusted-types-for', sources: [`'script'`], why: 'trusted-types' },
    { directive: 'trusted-types', sources: [`'none'`], why: 'trusted-types' },
  ];
}

/** The policy as a server sends it in `Content-Security-Policy`. */
export const writePolicy = (lines: readonly PolicyLine[]): string =>
  lines.map(({ directive, sources }) => [directive, ...sources].join(' ')).join('; ');
