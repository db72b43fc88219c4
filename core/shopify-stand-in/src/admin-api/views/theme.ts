import { createHash } from 'node:crypto';
import { toGid } from '../../shop/gid.ts';
import type { Theme } from '../../shop/theme.ts';
import type { View } from '../call.ts';
import { paginate } from '../paginate.ts';

export const describeTheme = (theme: Theme): View => ({
  __typename: 'OnlineStoreTheme',
  id: toGid('OnlineStoreTheme', theme.id),
  name: theme.name,
  prefix: `/t/${theme.id}`,
  role: theme.role.toUpperCase(),
  processing: false,
  processingFailed: false,
  themeStoreId: null,
  createdAt: theme.updatedAt,
  updatedAt: theme.updatedAt,
  files: ({ filenames, first = 50, after }: { filenames?: readonly string[]; first?: number; after?: string }) => {
    const names = Object.keys(theme.files).filter((name) => !filenames || filenames.some((it) => matches(it, name)));
    return {
      ...paginate(names, { first, after: after ?? null }, (name) => describeFile(theme, name)),
      userErrors: [],
    };
  },
});

/** A wanted name may hold stars: `templates/*.json`. */
function matches(wanted: string, name: string): boolean {
  const parts = wanted.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}

function describeFile(theme: Theme, filename: string): View {
  const content = theme.files[filename] ?? '';
  return {
    filename,
    body: { __typename: 'OnlineStoreThemeFileBodyText', content },
    contentType: filename.endsWith('.json') ? 'application/json' : 'text/plain',
    checksumMd5: createHash('md5').update(content).digest('hex'),
    size: Buffer.byteLength(content),
    createdAt: theme.updatedAt,
    updatedAt: theme.updatedAt,
  };
}
