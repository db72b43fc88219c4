import type { RightsRequest } from '@beckon/hub/privacy/right';
import { useState } from 'react';
import { Button, ButtonGroup, Field, given, Modal, Paragraph, Section, showToast, Stack, TextArea, useAnswer, useFetcher, useFormat, useWords } from '../ui/index.ts'; // prettier-ignore
import type { RequestAnswered } from './answer-request.ts';

type Asked = 'do' | 'close' | 'refuse' | 'extend' | 'correct' | 'release';

/** A request: what was asked, until when, what has happened, and what can be done about it. */
export function RequestCase({ request }: { readonly request: RightsRequest }) {
  const { t } = useWords('requests');
  const format = useFormat();
  const fetcher = useFetcher<() => Promise<RequestAnswered>>();
  const [asked, setAsked] = useState<Asked>();
  const [words, setWords] = useState('');
  const [correction, setCorrection] = useState({ from: '', to: '' });
  const { right, state, wish } = request;
  const answer = fetcher.data;
  const problem = answer && !answer.ok ? t(`problem.${answer.why}`) : undefined;
  useAnswer(answer, ({ ok }) => {
    if (!ok) return;
    setAsked(undefined);
    setWords('');
    showToast(t('decided'));
  });
  const actions = listActions(request);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('column.right'), t(`right.${right}`)],
    [t('fact.email'), request.email],
    [t('fact.phone'), request.phone],
    [t('fact.customer'), request.customer],
    [t('fact.wish'), wish],
    [t('fact.via'), t(`via.${request.via}`)],
    [t('column.asked'), format.moment(request.askedAt)],
    [t('column.due'), state === 'open' || state === 'working' ? format.moment(request.dueAt) : undefined],
  ];
  const send = (what: Asked) =>
    fetcher.submit({ verb: 'decide', what, words, from: correction.from, to: correction.to }, { method: 'post' });
  return (
    <>
      <Section heading={t('case')}>
        <Stack>
          <dl className="beckon-facts">
            {facts.map(([name, value]) =>
              value === undefined ? null : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
          {state === 'open' && request.via === 'form' && !request.history.some(({ what }) => what === 'proven') && (
            <Paragraph>{t('checkWho')}</Paragraph>
          )}
          {actions.length > 0 && (
            <ButtonGroup>
              {actions.map((what, index) => (
                <Button
                  key={what}
                  variant={index === 0 ? 'primary' : 'secondary'}
                  {...(what === 'refuse' && { tone: 'critical' as const })}
                  onClick={() => setAsked(what)}
                >
                  {t(`do.${what}`)}
                </Button>
              ))}
            </ButtonGroup>
          )}
        </Stack>
      </Section>
      <Section heading={t('history')}>
        <dl className="beckon-facts">
          {request.history.map((step) => (
            <div key={`${step.at}${step.what}`}>
              <dt>{format.moment(step.at)}</dt>
              <dd>
                {t(`step.${step.what}`)}
                {step.words !== undefined && `: ${step.words}`}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      {asked && (
        <Modal
          isOpen
          heading={t(`do.${asked}`)}
          onClose={() => setAsked(undefined)}
          primaryAction={{
            label: t(`do.${asked}`),
            onAction: () => send(asked),
            isLoading: fetcher.state !== 'idle',
            isDestructive: asked === 'refuse' || (asked === 'do' && right === 'erase'),
          }}
          secondaryActions={[{ label: t('cancel'), onAction: () => setAsked(undefined) }]}
        >
          <Stack>
            <Paragraph>{t(`about.${asked}`)}</Paragraph>
            {(asked === 'refuse' || asked === 'extend') && (
              <TextArea
                label={t('reason')}
                value={words}
                onChange={setWords}
                maxLength={1000}
                {...given({ error: problem })}
              />
            )}
            {asked === 'correct' && (
              <>
                <Field
                  label={t('wrongValue')}
                  value={correction.from}
                  onChange={(from) => setCorrection({ ...correction, from })}
                />
                <Field
                  label={t('rightValue')}
                  value={correction.to}
                  onChange={(to) => setCorrection({ ...correction, to })}
                  {...given({ error: problem })}
                />
              </>
            )}
            {problem !== undefined && !['refuse', 'extend', 'correct'].includes(asked) && (
              <Paragraph tone="critical">{problem}</Paragraph>
            )}
          </Stack>
        </Modal>
      )}
    </>
  );
}

/** What can be done about a request as it stands; what it most likely wants comes first. */
function listActions({ state, right, history, mayExtend, email }: RightsRequest): readonly Asked[] {
  if (state === 'done' && right === 'restrict' && email !== undefined) return ['release'];
  if (state !== 'open') return [];
  const isCollected = history.some(({ what }) => what === 'collected');
  return [
    ...(right === 'rectify' ? (['correct'] as const) : isCollected ? [] : (['do'] as const)),
    'close',
    ...(mayExtend && right !== 'erase' ? (['extend'] as const) : []),
    'refuse',
  ];
}
