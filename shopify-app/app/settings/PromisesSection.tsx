import { Button, Paragraph, Section, useWords } from '../ui/index.ts';

/** The way to what is promised, and to what is kept and who receives it. */
export function PromisesSection() {
  const { t } = useWords('settings');
  return (
    <Section heading={t('promises.heading')} actions={<Button href="/app/promises">{t('promises.open')}</Button>}>
      <Paragraph>{t('promises.text')}</Paragraph>
      <Button variant="plain" href="/app/account">
        {t('promises.account')}
      </Button>
    </Section>
  );
}
