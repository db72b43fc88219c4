import { describeProblem } from '@beckon/editing';
import type { ApiKey } from '@beckon/hub/sites/api-key';
import type { CreatedApiKey } from '@beckon/hub/sites/create-api-key';
import { useState } from 'react';
import { Badge, Banner, Button, Field, given, Modal, Paragraph, Section, SimpleTable, Stack, useFetcher, useFormat, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore

export interface ApiKeysProps {
  readonly apiKeys: readonly ApiKey[];
}

/** Keys for programs: made, shown once, revoked. */
export function ApiKeys({ apiKeys }: ApiKeysProps) {
  const { t } = useWords('settings');
  const format = useFormat();
  const { locale } = useLocality();
  const creating = useFetcher<() => Promise<CreatedApiKey>>();
  const revoking = useFetcher();
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<ApiKey>();
  const [hidden, setHidden] = useState<string>();
  const made = creating.data?.ok && creating.data.key.id !== hidden ? creating.data : undefined;
  const problem =
    creating.data && !creating.data.ok
      ? creating.data.problems.map(({ message }) => describeProblem(message, { locale })).join(' ')
      : undefined;
  return (
    <Section heading={t('keys.heading')} details={t('keys.details')}>
      <Stack>
        {made && (
          <Banner
            tone="success"
            heading={t('keys.made', { name: made.key.name })}
            onDismiss={() => setHidden(made.key.id)}
          >
            <Stack gap="small">
              <Paragraph>{t('keys.once')}</Paragraph>
              <code className="beckon-secret">{made.secret}</code>
              <div>
                <Button size="small" icon="copy" onClick={() => void navigator.clipboard.writeText(made.secret)}>
                  {t('keys.copy')}
                </Button>
              </div>
            </Stack>
          </Banner>
        )}
        {apiKeys.length > 0 && (
          <SimpleTable
            caption={t('keys.heading')}
            columns={[
              { key: 'name', title: t('keys.name') },
              { key: 'key', title: t('keys.key') },
              { key: 'made', title: t('keys.createdAt') },
              { key: 'used', title: t('keys.usedAt') },
              { key: 'do', title: t('keys.state') },
            ]}
            rows={apiKeys.map((key) => ({
              key: key.id,
              cells: [
                key.name,
                <code key="key">…{key.lastFour}</code>,
                format.moment(key.createdAt),
                key.lastUsedAt ? format.moment(key.lastUsedAt) : t('keys.never'),
                key.revokedAt ? (
                  <Badge key="do">{t('keys.revoked')}</Badge>
                ) : (
                  <Button
                    key="do"
                    size="small"
                    tone="critical"
                    label={t('keys.revokeNamed', { name: key.name })}
                    onClick={() => setAsked(key)}
                  >
                    {t('keys.revoke')}
                  </Button>
                ),
              ],
            }))}
          />
        )}
        <Field
          label={t('keys.newName')}
          help={t('keys.newNameHelp')}
          value={name}
          onChange={setName}
          maxLength={100}
          {...given({ error: problem })}
          after={
            <Button
              isLoading={creating.state !== 'idle'}
              onClick={() => {
                void creating.submit({ verb: 'create-key', name }, { method: 'post' });
                setName('');
              }}
            >
              {t('keys.create')}
            </Button>
          }
        />
      </Stack>
      <Modal
        heading={t('keys.revokeNamed', { name: asked?.name ?? '' })}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        primaryAction={{
          label: t('keys.revoke'),
          isDestructive: true,
          onAction: () => {
            if (asked) void revoking.submit({ verb: 'revoke-key', id: asked.id }, { method: 'post' });
            setAsked(undefined);
          },
        }}
        secondaryActions={[{ label: t('keys.keep'), onAction: () => setAsked(undefined) }]}
      >
        <Paragraph>{t('keys.revokeText')}</Paragraph>
      </Modal>
    </Section>
  );
}
