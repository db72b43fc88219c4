import { Button, Field, given, Paragraph, saveFile, Section, Select, TextArea, Toggle, useWords } from '../ui/index.ts';
import type { SettingsPartProps } from './SettingsScreen.tsx';

/** What people asked for, how it is dealt with, and the record of what they allowed. */
export function DataRequests({ draft, problems, onChange, count }: SettingsPartProps & { readonly count: number }) {
  const { t } = useWords('settings');
  return (
    <>
      <Section
        heading={t('requests.heading')}
        actions={<Button href="/app/requests">{t('requests.open')}</Button>}
        details={t('requests.details')}
      >
        <Paragraph>{t('requests.count', { count })}</Paragraph>
        <Toggle
          label={t('requests.automatic')}
          help={t('requests.automaticHelp')}
          isChecked={draft.isAutomatic}
          onChange={(isAutomatic) => onChange({ isAutomatic })}
        />
        <Field
          label={t('requests.contact')}
          help={t('requests.contactHelp')}
          type="email"
          autoComplete="email"
          value={draft.privacyContact}
          onChange={(privacyContact) => onChange({ privacyContact })}
          {...given({ error: problems.privacyContact })}
        />
        <Select
          label={t('requests.within')}
          value={draft.answerWithin}
          options={[
            { value: 'month', label: t('requests.month') },
            { value: '45-days', label: t('requests.days45') },
          ]}
          onChange={(answerWithin) => onChange({ answerWithin })}
        />
        <TextArea
          label={t('requests.holidays')}
          help={t('requests.holidaysHelp')}
          rows={2}
          value={draft.holidays}
          onChange={(holidays) => onChange({ holidays })}
          {...given({ error: problems.holidays })}
        />
      </Section>
      <Section
        heading={t('ledger.heading')}
        actions={
          <Button
            icon="export"
            onClick={() => void saveFile('/app/consent/export', 'consent-ledger.csv', t('ledger.failed'))}
          >
            {t('ledger.download')}
          </Button>
        }
      >
        <Paragraph>{t('ledger.details')}</Paragraph>
      </Section>
    </>
  );
}
