import { Badge, useWords } from '../ui/index.ts';
import type { RequestRow } from './request-row.ts';

const tones = {
  unproven: 'neutral',
  open: 'caution',
  working: 'info',
  done: 'success',
  refused: 'neutral',
  lapsed: 'neutral',
} as const;

/** How a request stands. */
export function RequestBadge({ row: { state, isOverdue } }: { readonly row: RequestRow }) {
  const { t } = useWords('requests');
  if (isOverdue) return <Badge tone="critical">{t('overdue')}</Badge>;
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
