import { addUp, closeOver } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/**
 * The promises about weight, in bytes: Shopify's limit for an app embed's script, and ours for what a page loads before
 * its visitor has answered, and through the first popup on screen.
 */
const budgets = { loaderRaw: 9_999, idlePageGzip: 8 * 1024, firstPopupGzip: 20 * 1024 };

const popup = ['loader', 'engine', 'act', 'show/popup'];

/** What pages load that are asked for more. What reports comes once the popup is on screen; see `when-calm.ts`. */
const beyond: Readonly<Record<string, readonly string[]>> = {
  '  with an e-mail form': [...popup, 'show/form'],
  'after a yes: nothing to show': ['loader', 'engine', 'record', 'report'],
  '  through the first popup': [...popup, 'record'],
  '  in all': [...popup, 'record', 'report'],
};

export interface Weighing {
  readonly lines: readonly string[];
  readonly isWithinBudget: boolean;
}

/** Holds the built tag against its budgets and puts it into a table for people. A part that was not built is beyond budget. */
export function weighTag({ files, roles }: Manifest): Weighing {
  const filesFor = (...names: string[]) =>
    closeOver(
      files,
      names.flatMap((name) => roles[name]?.files ?? []),
    );
  const rows = [
    ['loader, raw', roles['loader']?.raw ?? 0, budgets.loaderRaw],
    ['page with nothing to show, gzip', addUp(files, filesFor('loader', 'engine')).gzip, budgets.idlePageGzip],
    ['through the first popup, gzip', addUp(files, filesFor(...popup)).gzip, budgets.firstPopupGzip],
  ] as const;
  const missing = popup.filter((role) => !roles[role]);
  const width = Math.max(...files.map(({ file }) => file.length), 32);
  const number = (bytes: number) => bytes.toLocaleString('en').padStart(9);
  return {
    lines: [
      ...rows.map(
        ([what, bytes, most]) =>
          `${what.padEnd(width)} ${number(bytes)} of ${number(most)}  ${bytes <= most ? 'ok' : 'BEYOND BUDGET'}`,
      ),
      // Without a budget: what a form, and a visitor's yes to being remembered and counted, add to it.
      ...Object.entries(beyond).map(
        ([what, names]) => `${what.padEnd(width)} ${number(addUp(files, filesFor(...names)).gzip)}`,
      ),
      ...missing.map((role) => `${role}: not built`),
      '',
      `${'file'.padEnd(width)} ${'raw'.padStart(9)} ${'gzip'.padStart(9)} ${'brotli'.padStart(9)}  role`,
      ...files.map(
        ({ file, raw, gzip, brotli, role }) =>
          `${file.padEnd(width)} ${number(raw)} ${number(gzip)} ${number(brotli)}  ${role}`,
      ),
    ],
    isWithinBudget: !missing.length && rows.every(([, bytes, most]) => bytes <= most),
  };
}
