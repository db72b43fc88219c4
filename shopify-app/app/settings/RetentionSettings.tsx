import { Button, given, NumberField, Section, useWords } from '../ui/index.ts';
import type { SettingsPartProps } from './SettingsScreen.tsx';

/** The longest that each may be kept; the hub says the same. */
const fields = { eventDays: 760, orderDays: 3_650, leadDays: 3_650, counterDays: 3_650 } as const;
const names = ['eventDays', 'orderDays', 'leadDays', 'counterDays'] as const;

/** How long what was collected is kept. */
export function RetentionSettings({ draft, problems, onChange }: SettingsPartProps) {
  const { t } = useWords('settings');
  return (
    <Section
      heading={t('retention.heading')}
      details={t('retention.details')}
      actions={<Button href="/app/retention">{t('retention.open')}</Button>}
    >
      <div className="beckon-thirds">
        {names.map((name) => (
          <NumberField
            key={name}
            label={t(`retention.field.${name}`)}
            help={t(`retention.help.${name}`)}
            suffix={t('unit.days')}
            min={30}
            max={fields[name]}
            value={draft[name]}
            onChange={(days) => onChange({ [name]: days })}
            {...given({ error: problems[name] })}
          />
        ))}
      </div>
    </Section>
  );
}
