import { Button, Paragraph, Section, useWords } from '../ui/index.ts';

/** The way to who used the admin. */
export function AccessSection() {
  const { t } = useWords('settings');
  return (
    <Section heading={t('access.heading')} actions={<Button href="/app/access">{t('access.open')}</Button>}>
      <Paragraph>{t('access.text')}</Paragraph>
    </Section>
  );
}
