import { Checkbox, given, NumberField, Section, Select, Stack, Toggle, useWords } from '../ui/index.ts';
import { useState } from 'react';
import type { SettingsPartProps } from './SettingsScreen.tsx';

const unitMinutes = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof unitMinutes;

/** The largest unit in which a rest is a whole number. */
const unitOf = (minutes: number): Unit => (minutes % 1440 === 0 ? 'days' : minutes % 60 === 0 ? 'hours' : 'minutes');

/** How much one visitor is asked for attention, over all campaigns. */
export function DisplaySettings({ draft, problems, onChange }: SettingsPartProps) {
  const { t } = useWords('settings');
  const [unit, setUnit] = useState<Unit>(() => unitOf(draft.restMinutes ?? 60));
  return (
    <Section heading={t('display.heading')} details={t('display.details')}>
      <Toggle
        label={t('display.oneAtATime')}
        help={t('display.oneAtATimeHelp')}
        isChecked={draft.oneAtATime}
        onChange={(oneAtATime) => onChange({ oneAtATime })}
      />
      <Toggle
        label={t('display.search')}
        help={t('display.searchHelp')}
        isChecked={draft.sparesSearchLanding}
        onChange={(sparesSearchLanding) => onChange({ sparesSearchLanding })}
      />
      <Stack gap="small">
        <Checkbox
          label={t('display.rest')}
          help={t('display.restHelp')}
          isChecked={draft.restMinutes !== undefined}
          onChange={(rests) => onChange({ restMinutes: rests ? unitMinutes[unit] : undefined })}
        />
        {draft.restMinutes !== undefined && (
          <div className="beckon-thirds">
            <NumberField
              label={t('display.restAmount')}
              min={1}
              value={draft.restMinutes / unitMinutes[unit]}
              onChange={(amount) => onChange({ restMinutes: (amount ?? 0) * unitMinutes[unit] })}
              {...given({ error: problems.restMinutes })}
            />
            <Select
              label={t('display.restUnit')}
              value={unit}
              options={(['minutes', 'hours', 'days'] as const).map((value) => ({ value, label: t(`unit.${value}`) }))}
              onChange={(next) => {
                onChange({ restMinutes: ((draft.restMinutes ?? 0) / unitMinutes[unit]) * unitMinutes[next] });
                setUnit(next);
              }}
            />
          </div>
        )}
      </Stack>
      <div className="beckon-thirds">
        <NumberField
          label={t('display.max')}
          help={t('display.maxHelp')}
          placeholder={t('display.maxNone')}
          min={0}
          max={1000}
          value={draft.maxPerVisit}
          onChange={(maxPerVisit) => onChange({ maxPerVisit })}
          {...given({ error: problems.maxPerVisit })}
        />
        <NumberField
          label={t('display.holdOut')}
          help={t('display.holdOutHelp')}
          suffix="%"
          min={0}
          max={100}
          value={draft.holdOutPercent}
          onChange={(holdOutPercent) => onChange({ holdOutPercent })}
          {...given({ error: problems.holdOutPercent })}
        />
      </div>
    </Section>
  );
}
