import { newCondition } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Button, Stack, Text, useWords } from '../../ui/index.ts';
import { Comparison } from '../audience/Comparison.tsx';
import type { Refused } from '../editor-state.ts';
import { DraftField } from '../fields.tsx';

interface EventConditionProps {
  readonly where: Condition | undefined;
  readonly set: (where: Condition | undefined) => Refused;
}

/** One question about what an event brings along. Conditions of several questions come from elsewhere, and are kept. */
export function EventCondition({ where, set }: EventConditionProps) {
  const { t } = useWords('editor');
  if (!where)
    return (
      <Stack direction="inline">
        <Button variant="plain" onClick={() => void set(newCondition('event.name'))}>
          {t('eventData.add')}
        </Button>
      </Stack>
    );
  if (!('attribute' in where))
    return (
      <Stack direction="inline" gap="small">
        <Text size="small">{t('eventData.others')}</Text>
        <Button variant="plain" onClick={() => void set(undefined)}>
          {t('eventData.drop')}
        </Button>
      </Stack>
    );
  const name = where.attribute.replace(/^event\./, '');
  return (
    <div className="beckon-question">
      <DraftField
        label={t('eventData.name')}
        help={t('eventData.nameHelp')}
        isMonospaced
        value={name}
        commit={(next) => set({ ...where, attribute: `event.${next.trim()}` })}
      />
      <Comparison leaf={where} name={name} set={set} />
      <Stack direction="inline">
        <Button variant="plain" onClick={() => void set(undefined)}>
          {t('eventData.any')}
        </Button>
      </Stack>
    </div>
  );
}
