import { Button, Paragraph, Section, useWords } from '../ui/index.ts';

/** The way to what people asked for. */
export function DataRequests({ count }: { readonly count: number }) {
  const { t } = useWords('settings');
  return (
    <Section
      heading={t('requests.heading')}
      actions={<Button href="/app/requests">{t('requests.open')}</Button>}
      details={t('requests.details')}
    >
      <Paragraph>{t('requests.count', { count })}</Paragraph>
    </Section>
  );
}
