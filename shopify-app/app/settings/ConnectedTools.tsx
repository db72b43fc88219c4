import { Paragraph, Section, useWords } from '../ui/index.ts';

/** Says what cannot be connected yet, and how to take one’s data elsewhere today. */
export function ConnectedTools() {
  const { t } = useWords('settings');
  return (
    <Section heading={t('tools.heading')}>
      <Paragraph>{t('tools.text')}</Paragraph>
      <Paragraph tone="subdued">{t('tools.today')}</Paragraph>
    </Section>
  );
}
