import { given, Section, Select, useLocality, useWords } from '../ui/index.ts';
import type { SettingsPartProps } from './SettingsScreen.tsx';

/** Languages in which shops are often run; another one stays where it is set. */
const languages = ['cs', 'da', 'de', 'el', 'en', 'es', 'fi', 'fr', 'hu', 'it', 'ja', 'ko', 'nb', 'nl', 'pl', 'pt-BR', 'pt-PT', 'ro', 'sv', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW']; // prettier-ignore

export function ShopSettings({
  draft,
  problems,
  onChange,
  timeZones,
}: SettingsPartProps & { readonly timeZones: readonly string[] }) {
  // prettier-ignore
  const { t } = useWords('settings');
  const { locale } = useLocality();
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const offered = languages.includes(draft.locale) ? languages : [draft.locale, ...languages];
  return (
    <Section heading={t('shop.heading')}>
      <div className="beckon-thirds">
        <Select
          label={t('shop.timeZone')}
          help={t('shop.timeZoneHelp')}
          value={draft.timeZone}
          options={[...new Set([draft.timeZone, ...timeZones])].map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
          onChange={(timeZone) => onChange({ timeZone })}
          {...given({ error: problems.timeZone })}
        />
        <Select
          label={t('shop.language')}
          help={t('shop.languageHelp')}
          value={draft.locale}
          options={offered.map((value) => ({ value, label: names.of(value) ?? value }))}
          onChange={(chosen) => onChange({ locale: chosen })}
          {...given({ error: problems.locale })}
        />
      </div>
    </Section>
  );
}
