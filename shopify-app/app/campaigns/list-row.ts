import type { CampaignStatus, Condition, FormatKind } from '@beckon/engine';
import type { Sort } from '../ui/index.ts';

export interface CampaignFigures {
  readonly displays: number;
  readonly clicks: number;
  readonly conversions: number;
}

/** A campaign as the list shows it. */
export interface ListRow extends CampaignFigures {
  readonly id: string;
  readonly name: string;
  readonly status: CampaignStatus;
  readonly format: FormatKind;
  readonly audience: Condition;
  readonly hasUnpublished: boolean;
  readonly updatedAt: string;
}

interface Listed extends Omit<ListRow, keyof CampaignFigures | 'hasUnpublished'> {
  readonly revision: number;
  readonly liveRevision?: number;
}

const none: CampaignFigures = { displays: 0, clicks: 0, conversions: 0 };

/** Puts what a campaign is beside what came of it. */
export function toListRow(campaign: Listed, figures: CampaignFigures = none): ListRow {
  const { id, name, status, format, audience, updatedAt, revision, liveRevision } = campaign;
  const { displays, clicks, conversions } = figures;
  const hasUnpublished = status === 'live' && liveRevision !== undefined && liveRevision < revision;
  return { id, name, status, format, audience, updatedAt, hasUnpublished, displays, clicks, conversions };
}

/** Share of displays that were clicked; undefined before the first display. */
export const clickRate = ({ displays, clicks }: CampaignFigures): number | undefined =>
  displays === 0 ? undefined : clicks / displays;

const values: Readonly<Record<string, (row: ListRow) => string | number>> = {
  name: ({ name }) => name.toLocaleLowerCase(),
  displays: ({ displays }) => displays,
  clickRate: (row) => clickRate(row) ?? -1,
  conversions: ({ conversions }) => conversions,
  updatedAt: ({ updatedAt }) => updatedAt,
};

/** The rows in another order; equal ones stay as they stood. */
export function sortRows(rows: readonly ListRow[], { key, direction }: Sort): readonly ListRow[] {
  const value = values[key];
  if (!value) return rows;
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    return a === b ? 0 : sign * (a < b ? -1 : 1);
  });
}
