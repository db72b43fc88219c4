import { GraphQLError } from 'graphql';
import type { View } from './call.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly reverse?: boolean | null;
}

const mostPerPage = 250;

/** A connection over a list: a page of it as nodes and as edges, with cursors. */
export function paginate<T>(items: readonly T[], args: PageArguments, describe: (item: T) => View | string): View {
  const size = args.first ?? args.last;
  if (size == null)
    throw new GraphQLError('you must provide one of first or last', { extensions: { code: 'BAD_REQUEST' } });
  if (size < 0 || size > mostPerPage)
    throw new GraphQLError(`first or last must be between 0 and ${mostPerPage}`, {
      extensions: { code: 'BAD_REQUEST' },
    });

  const sorted = args.reverse ? items.toReversed() : items;
  const from = args.after ? readCursor(args.after) + 1 : 0;
  const to = args.before ? readCursor(args.before) : sorted.length;
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(to, from + size);
  const page = sorted
    .slice(start, end)
    .map((item, index) => ({ node: describe(item), cursor: makeCursor(start + index) }));
  return {
    nodes: page.map(({ node }) => node),
    edges: page,
    pageInfo: {
      hasNextPage: end < sorted.length,
      hasPreviousPage: start > 0,
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
  };
}

const makeCursor = (index: number): string => Buffer.from(JSON.stringify({ at: index })).toString('base64');

function readCursor(cursor: string): number {
  try {
    const { at } = JSON.parse(Buffer.from(cursor, 'base64').toString()) as { at: unknown };
    if (typeof at === 'number') return at;
  } catch {
    // No cursor of ours: answered like any other wrong one.
  }
  throw new GraphQLError('invalid cursor', { extensions: { code: 'BAD_REQUEST' } });
}
