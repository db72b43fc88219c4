import type { AccountPart } from '@beckon/hub/accounts/read-account-data';
import { Button, Disclosure, Page, Paragraph, saveFile, Section, Stack, useFormat, useWords } from '../ui/index.ts';

export interface AccountScreenProps {
  readonly parts: readonly AccountPart[];
  /** Where notices go. Asked of Shopify when it is needed, and not kept. */
  readonly contact?: string | undefined;
  readonly isPaid?: boolean | undefined;
}

/** Everything that is kept of an account, as it stands in the tables. */
export function AccountScreen({ parts, contact, isPaid }: AccountScreenProps) {
  const { t } = useWords('account');
  return (
    <Page heading={t('heading')} back={{ label: t('settings'), href: '/app/settings' }}>
      <Stack>
        <Section
          actions={
            <Button icon="export" onClick={() => void saveFile('/app/account/export', 'account.json', t('failed'))}>
              {t('download')}
            </Button>
          }
        >
          <Paragraph>{t('intro')}</Paragraph>
        </Section>
        <Section heading={t('asked.heading')} details={t('asked.text')}>
          <dl className="beckon-facts">
            <div>
              <dt>{t('asked.contact')}</dt>
              <dd>{contact ?? t('asked.unknown')}</dd>
            </div>
            <div>
              <dt>{t('asked.plan')}</dt>
              <dd>{isPaid === undefined ? t('asked.unknown') : t(isPaid ? 'asked.paid' : 'asked.free')}</dd>
            </div>
          </dl>
        </Section>
        {parts.map((part) => (
          <Part key={part.table} part={part} />
        ))}
      </Stack>
    </Page>
  );
}

function Part({ part }: { readonly part: AccountPart }) {
  const { t } = useWords('account');
  const format = useFormat();
  const { table, keptFor, purposes, untold, total, rows } = part;
  return (
    <Section heading={table.replaceAll('_', ' ')}>
      <Paragraph tone="subdued">
        <span lang="en">{purposes.join('; ')}</span> · {t('keptFor')} <span lang="en">{keptFor}</span> ·{' '}
        {t('rows', { count: total, number: format.number(total) })}
      </Paragraph>
      {untold.length > 0 && <Paragraph tone="subdued">{t('untold', { columns: untold.join(', ') })}</Paragraph>}
      {table === 'account_access' ? (
        <Stack direction="inline">
          <Button href="/app/access">{t('log')}</Button>
        </Stack>
      ) : rows.length === 1 ? (
        <Facts row={rows[0] ?? {}} />
      ) : (
        rows.length > 0 && (
          <Disclosure summary={t('show')}>
            <Stack>
              {rows.map((row, at) => (
                <Facts key={at} row={row} />
              ))}
            </Stack>
          </Disclosure>
        )
      )}
    </Section>
  );
}

function Facts({ row }: { readonly row: AccountPart['rows'][number] }) {
  return (
    <dl className="beckon-facts">
      {Object.entries(row).map(([name, value]) => (
        <div key={name}>
          <dt>{name.replaceAll('_', ' ')}</dt>
          <dd>{value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
