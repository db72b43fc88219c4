import type { Recipient } from '@beckon/hub/promises/list-recipients';
import { Paragraph, Section, SimpleTable, useWords } from '../ui/index.ts';

/** Who is handed data, where they are, and under which rule. */
export function Recipients({ recipients }: { readonly recipients: readonly Recipient[] }) {
  const { t } = useWords('promises');
  return (
    <Section heading={t('recipients.heading')} details={t('recipients.text')}>
      <SimpleTable
        caption={t('recipients.heading')}
        columns={[
          { key: 'who', title: t('recipients.who') },
          { key: 'gets', title: t('recipients.gets') },
          { key: 'where', title: t('recipients.where') },
          { key: 'rule', title: t('recipients.rule') },
        ]}
        rows={recipients.map(({ who, host, where, rule }) => ({
          key: who,
          cells: [
            <span key="who" className="beckon-wide">
              {t(`recipient.${who}`)} <span className="beckon-soft">{host}</span>
            </span>,
            <span key="gets" className="beckon-wide">
              {t(`gets.${who}`)}
            </span>,
            where ?? (who === 'shopify' ? t('recipients.theirs') : t('recipients.notSaid')),
            rule ?? (who === 'shopify' ? t('recipients.theirs') : t('recipients.notSaid')),
          ],
        }))}
      />
      <Paragraph tone="subdued">{t('recipients.nobody')}</Paragraph>
      {recipients.some(({ who, where }) => who === 'machine' && where === undefined) && (
        <Paragraph tone="subdued">{t('recipients.howToSay')}</Paragraph>
      )}
    </Section>
  );
}
