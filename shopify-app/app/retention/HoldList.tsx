import { describeProblem } from '@beckon/editing';
import type { Hold } from '@beckon/hub/holds/hold';
import type { Placed } from '@beckon/hub/holds/place-hold';
import { useState } from 'react';
import { Badge, Button, EmptyState, Field, given, Modal, Paragraph, Section, SimpleTable, Stack, TextArea, useAnswer, useFetcher, useFormat, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore

/** A hold as the screen shows it. */
export type ShownHold = Omit<Hold, 'person'> & { readonly isOfPerson: boolean };

const tones = { 'in-force': 'warning', released: 'neutral', over: 'neutral' } as const;
const blank = { whose: '', owner: '', reason: '', until: '' };

/** What must not be removed for now, and why: listed, set, released. */
export function HoldList({ holds }: { readonly holds: readonly ShownHold[] }) {
  const { t } = useWords('retention');
  const format = useFormat();
  const { locale } = useLocality();
  const fetcher = useFetcher<() => Promise<Placed>>();
  const releasing = useFetcher();
  const [isOpen, setIsOpen] = useState(false);
  const [wish, setWish] = useState(blank);
  const [asked, setAsked] = useState<ShownHold>();
  const problems = fetcher.data && !fetcher.data.ok ? fetcher.data.problems : [];
  const problemOf = (path: keyof typeof blank) => {
    const messages = problems.filter((each) => each.path === path).map(({ message }) => describeProblem(message, { locale })); // prettier-ignore
    return messages.length ? messages.join(' ') : undefined;
  };
  useAnswer(fetcher.data, ({ ok }) => {
    if (!ok) return;
    setIsOpen(false);
    setWish(blank);
  });
  const field = (name: keyof typeof blank) => ({
    label: t(`hold.${name}`),
    value: wish[name],
    onChange: (value: string) => setWish((was) => ({ ...was, [name]: value })),
    ...given({ error: isOpen ? problemOf(name) : undefined }),
  });
  return (
    <Section
      heading={t('hold.heading')}
      details={t('hold.details')}
      actions={<Button onClick={() => setIsOpen(true)}>{t('hold.place')}</Button>}
    >
      {holds.length === 0 ? (
        <EmptyState icon="info" heading={t('hold.empty.heading')}>
          {t('hold.empty.text')}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t('hold.heading')}
          columns={[
            { key: 'whose', title: t('hold.what') },
            { key: 'owner', title: t('hold.owner') },
            { key: 'reason', title: t('hold.reason') },
            { key: 'until', title: t('hold.until') },
            { key: 'state', title: t('hold.state') },
          ]}
          rows={holds.map((hold) => ({
            key: hold.id,
            cells: [
              hold.isOfPerson ? (hold.shown ?? t('hold.person')) : t('hold.all'),
              hold.owner,
              hold.reason,
              format.moment(hold.until),
              hold.state === 'in-force' ? (
                <Button key="do" size="small" onClick={() => setAsked(hold)}>
                  {t('hold.release')}
                </Button>
              ) : (
                <Badge key="do" tone={tones[hold.state]}>
                  {t(`hold.states.${hold.state}`)}
                </Badge>
              ),
            ],
          }))}
        />
      )}
      <Modal
        heading={t('hold.place')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        primaryAction={{
          label: t('hold.place'),
          isLoading: fetcher.state !== 'idle',
          onAction: () => void fetcher.submit({ verb: 'hold', ...wish }, { method: 'post' }),
        }}
        secondaryActions={[{ label: t('hold.cancel'), onAction: () => setIsOpen(false) }]}
      >
        <Stack>
          <Field {...field('whose')} help={t('hold.whoseHelp')} maxLength={254} />
          <Field {...field('owner')} help={t('hold.ownerHelp')} maxLength={500} />
          <TextArea {...field('reason')} help={t('hold.reasonHelp')} />
          <Field {...field('until')} type="date" help={t('hold.untilHelp')} />
        </Stack>
      </Modal>
      <Modal
        heading={t('hold.release')}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        primaryAction={{
          label: t('hold.release'),
          onAction: () => {
            if (asked) void releasing.submit({ verb: 'release', id: asked.id }, { method: 'post' });
            setAsked(undefined);
          },
        }}
        secondaryActions={[{ label: t('hold.cancel'), onAction: () => setAsked(undefined) }]}
      >
        <Paragraph>{t('hold.releaseText')}</Paragraph>
      </Modal>
    </Section>
  );
}
