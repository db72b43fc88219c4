import type { Why } from '@beckon/hub/why/explain-visit';
import { Badge, EmptyState, Link, Paragraph, Section, Stack, Text, useFormat, useWords } from '../ui/index.ts';

export interface AnswerProps {
  readonly campaigns: readonly Why[];
  readonly nowMs: number;
  /** The campaign that was asked about stands first. */
  readonly asked?: string | undefined;
}

/** Per campaign: shown or held back, and the reason in words. */
export function Answer({ campaigns, nowMs, asked }: AnswerProps) {
  const { t } = useWords('why');
  const format = useFormat();
  const shown = campaigns.filter(({ isShown }) => isShown).length;
  const ordered = [
    ...campaigns.filter(({ campaign }) => campaign === asked),
    ...campaigns.filter(({ campaign }) => campaign !== asked),
  ];
  if (campaigns.length === 0)
    return (
      <Section>
        <EmptyState icon="target" heading={t('none.heading')}>
          {t('none.text')}
        </EmptyState>
      </Section>
    );
  return (
    <Section heading={t('answer.heading', { count: shown })} details={t('answer.at', { moment: format.moment(nowMs) })}>
      <ul className="beckon-answers" role="list">
        {ordered.map(({ campaign, name, isShown, sentence }) => (
          <li key={campaign}>
            <Stack gap="tight">
              <Stack direction="inline" gap="small">
                <Badge tone={isShown ? 'success' : 'neutral'}>{t(isShown ? 'answer.shown' : 'answer.held')}</Badge>
                <Link href={`/app/campaigns/${campaign}`} isPlain>
                  <Text isStrong>{name}</Text>
                </Link>
              </Stack>
              <Paragraph>{sentence}</Paragraph>
            </Stack>
          </li>
        ))}
      </ul>
    </Section>
  );
}
