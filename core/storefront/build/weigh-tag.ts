import { addUp, closeOver } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** Shopify's limit for an app embed's script, in bytes as they are. */
const mostLoaderRaw = 9_999;

const kilobyte = 1024;
const popup = ['loader', 'engine', 'act'];

interface Load {
  readonly what: string;
  /** The roles of all that is fetched. */
  readonly roles: readonly string[];
  /** Of gzip, at most. */
  readonly budget?: number;
}

/**
 * What pages load. Where nothing is to be shown that is the same before an answer, on the page on which it is given and
 * after it, in whichever store the record is kept: a glance at it is enough. Where an audience comes down to what only it
 * knows, all of it is read, and what has to be cleaned or told at once fetches what reports.
 */
const loads: readonly Load[] = [
  { what: 'page with nothing to show', roles: ['loader', 'engine'], budget: 8 * kilobyte },
  { what: '  where all of the record is read', roles: ['loader', 'engine', 'record', 'report'], budget: 11_450 },
  { what: 'through the first popup', roles: popup, budget: 20 * kilobyte },
  { what: '  of a site with one for everybody', roles: ['loader', 'with-popup'], budget: 20 * kilobyte },
  { what: '  with an e-mail form', roles: [...popup, 'show/form'] },
  { what: '  the same in one file', roles: ['popup-and-form'] },
  { what: '  after a yes', roles: [...popup, 'record'], budget: 20 * kilobyte },
  { what: '  … of a site with one for all', roles: ['loader', 'with-popup'], budget: 20 * kilobyte },
  { what: '  after a yes, in all', roles: [...popup, 'record', 'report'] },
  { what: '  … of a site with one for all', roles: ['loader', 'with-popup', 'with-popup/report'] },
];

export interface Weighing {
  readonly lines: readonly string[];
  readonly isWithinBudget: boolean;
}

/** Holds the built tag against its budgets and puts it into a table for people. A part that was not built is beyond budget. */
export function weighTag({ files, roles }: Manifest): Weighing {
  const rows: readonly (Omit<Load, 'roles'> & { readonly bytes: number })[] = [
    { what: 'loader, raw', bytes: roles['loader']?.raw ?? 0, budget: mostLoaderRaw },
    ...loads.map(({ roles: names, what, ...rest }) => ({
      ...rest,
      what: `${what}, gzip`,
      bytes: addUp(files, closeOver(files, names.flatMap((name) => roles[name]?.files ?? []))).gzip, // prettier-ignore
    })),
  ];
  const missing = [...new Set(loads.flatMap(({ budget, roles: names }) => (budget ? names : [])))].filter(
    (role) => !roles[role],
  );
  const width = Math.max(...files.map(({ file }) => file.length), ...rows.map(({ what }) => what.length));
  const number = (bytes: number) => bytes.toLocaleString('en').padStart(9);
  return {
    lines: [
      ...rows.map(({ what, bytes, budget }) =>
        [
          `${what.padEnd(width)} ${number(bytes)}`,
          ...(budget ? [` of ${number(budget)}  ${bytes <= budget ? 'ok' : 'BEYOND BUDGET'}`] : []),
        ].join(''),
      ),
      ...missing.map((role) => `${role}: not built`),
      '',
      `${'file'.padEnd(width)} ${'raw'.padStart(9)} ${'gzip'.padStart(9)} ${'brotli'.padStart(9)}  role`,
      ...files.map(
        ({ file, raw, gzip, brotli, role }) =>
          `${file.padEnd(width)} ${number(raw)} ${number(gzip)} ${number(brotli)}  ${role}`,
      ),
    ],
    isWithinBudget: !missing.length && rows.every(({ bytes, budget }) => !budget || bytes <= budget),
  };
}
