import { ChoiceList, given, NumberField, Paragraph, Section, Toggle, useWords } from '../ui/index.ts';
import type { SettingsPartProps } from './SettingsScreen.tsx';

const sources = ['shopify', 'tcf', 'gpp', 'consent-mode', 'site'] as const;
const kinds = ['cookie', 'local', 'session', 'none'] as const;

/** What is kept in browsers, and who says whether it may be. */
export function PrivacySettings({ draft, problems, onChange }: SettingsPartProps) {
  const { t } = useWords('settings');
  return (
    <>
      <Section heading={t('consent.heading')} details={t('consent.details')}>
        <ChoiceList
          label={t('consent.sources')}
          allowsMany
          value={draft.sources.filter((source) => source !== 'gpc')}
          choices={sources.map((value) => ({
            value: value as (typeof draft.sources)[number],
            label: t(`consent.source.${value}`),
            help: t(`consent.sourceHelp.${value}`),
          }))}
          onChange={(chosen) => onChange({ sources: chosen })}
          {...given({ error: problems.sources })}
        />
        <Paragraph tone="subdued">{t('consent.gpc')}</Paragraph>
        <Toggle
          label={t('consent.dnt')}
          help={t('consent.dntHelp')}
          isChecked={draft.honoursDnt}
          onChange={(honoursDnt) => onChange({ honoursDnt })}
        />
        <Toggle
          label={t('consent.earlier')}
          help={t('consent.earlierHelp')}
          isChecked={draft.sendsEarlierEvents}
          onChange={(sendsEarlierEvents) => onChange({ sendsEarlierEvents })}
        />
        <Toggle
          label={t('consent.denyAll')}
          help={t('consent.denyAllHelp')}
          isChecked={draft.denyAll}
          onChange={(denyAll) => onChange({ denyAll })}
        />
      </Section>
      <Section heading={t('storage.heading')} details={t('storage.details')}>
        <ChoiceList
          label={t('storage.kind')}
          value={[draft.storageKind]}
          choices={kinds.map((value) => ({
            value,
            label: t(`storage.kinds.${value}`),
            help: t(`storage.kindsHelp.${value}`),
          }))}
          onChange={([storageKind = draft.storageKind]) => onChange({ storageKind })}
          {...given({ error: problems.storageKind })}
        />
        <div className="beckon-thirds">
          {(draft.storageKind === 'cookie' || draft.storageKind === 'local') && (
            <NumberField
              label={t('storage.days')}
              help={t('storage.daysHelp')}
              suffix={t('unit.days')}
              min={1}
              max={730}
              value={draft.storageDays}
              onChange={(storageDays) => onChange({ storageDays })}
              {...given({ error: problems.storageDays })}
            />
          )}
          <NumberField
            label={t('storage.visit')}
            help={t('storage.visitHelp')}
            suffix={t('unit.minutes')}
            min={1}
            max={1440}
            value={draft.visitMinutes}
            onChange={(visitMinutes) => onChange({ visitMinutes })}
            {...given({ error: problems.visitMinutes })}
          />
        </div>
      </Section>
    </>
  );
}
