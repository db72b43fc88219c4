import { given, NumberField, Section, Toggle, useWords } from '../ui/index.ts';
import type { SettingsPartProps } from './SettingsScreen.tsx';

export function LeadSettings({
  draft,
  problems,
  onChange,
  isMailConfigured,
}: SettingsPartProps & { readonly isMailConfigured: boolean }) {
  // prettier-ignore
  const { t } = useWords('settings');
  return (
    <Section heading={t('leads.heading')} details={t('leads.details')}>
      <Toggle
        label={t('leads.doubleOptIn')}
        help={t(isMailConfigured ? 'leads.doubleOptInHelp' : 'leads.noMail')}
        isChecked={draft.doubleOptIn}
        isDisabled={!isMailConfigured && !draft.doubleOptIn}
        onChange={(doubleOptIn) => onChange({ doubleOptIn })}
      />
      <Toggle
        label={t('leads.sync')}
        help={t('leads.syncHelp')}
        isChecked={draft.syncToCustomers}
        onChange={(syncToCustomers) => onChange({ syncToCustomers })}
      />
      <Toggle
        label={t('leads.age')}
        help={t('leads.ageHelp')}
        isChecked={draft.heedsAge}
        onChange={(heedsAge) => onChange({ heedsAge })}
      />
      <div className="beckon-thirds">
        <NumberField
          label={t('leads.ip')}
          help={t('leads.ipHelp')}
          suffix={t('unit.days')}
          min={0}
          max={90}
          value={draft.ipDays}
          onChange={(ipDays) => onChange({ ipDays })}
          {...given({ error: problems.ipDays })}
        />
        <NumberField
          label={t('leads.codes')}
          help={t('leads.codesHelp')}
          min={1}
          max={10_000}
          value={draft.codesPerHour}
          onChange={(codesPerHour) => onChange({ codesPerHour })}
          {...given({ error: problems.codesPerHour })}
        />
        <NumberField
          label={t('leads.window')}
          help={t('leads.windowHelp')}
          suffix={t('unit.days')}
          min={1}
          max={90}
          value={draft.windowDays}
          onChange={(windowDays) => onChange({ windowDays })}
          {...given({ error: problems.windowDays })}
        />
      </div>
    </Section>
  );
}
