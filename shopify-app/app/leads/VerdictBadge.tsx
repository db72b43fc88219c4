import type { Lead } from '@beckon/hub/leads/lead';
import { Badge, Stack, useWords } from '../ui/index.ts';

const tones = { good: 'success', doubtful: 'warning', spam: 'critical' } as const;

export function VerdictBadge({ verdict, state }: Pick<Lead, 'verdict' | 'state'>) {
  const { t } = useWords('leads');
  return (
    <Stack direction="inline" gap="tight">
      <Badge tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Badge>
      {state !== 'new' && <Badge tone={state === 'confirmed' ? 'info' : 'neutral'}>{t(`state.${state}`)}</Badge>}
    </Stack>
  );
}
