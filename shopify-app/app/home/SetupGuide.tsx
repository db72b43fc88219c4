import { Button, Heading, Icon, Paragraph, ProgressBar, Section, Stack, Text, useWords } from '../ui/index.ts';
import type { SetupStep } from './setup-steps.ts';

export interface SetupGuideProps {
  readonly steps: readonly SetupStep[];
  /** Opens the theme editor with the embed about to be switched on. */
  readonly switchOnUrl: string;
  readonly isChecking: boolean;
  readonly onCheck: () => void;
}

export function SetupGuide({ steps, switchOnUrl, isChecking, onCheck }: SetupGuideProps) {
  const { t } = useWords('home');
  const done = steps.filter(({ state }) => state === 'done').length;
  const links = { embed: switchOnUrl, campaign: '/app/templates', privacy: '/app/settings' } as const;
  return (
    <Section
      heading={t('setup.heading')}
      details={t('setup.progress', { done, all: steps.length })}
      actions={
        <Button icon="refresh" variant="tertiary" isLoading={isChecking} onClick={onCheck}>
          {t('setup.check')}
        </Button>
      }
    >
      <ProgressBar label={t('setup.progress', { done, all: steps.length })} share={done / steps.length} />
      <ol className="beckon-steps" role="list">
        {steps.map(({ name, state }) => (
          <li key={name} data-state={state}>
            <span className="beckon-step-mark">
              <Icon
                name={state === 'done' ? 'done' : state === 'unknown' ? 'question' : 'next'}
                label={t(`setup.state.${state}`)}
                tone={state === 'done' ? 'success' : 'subdued'}
              />
            </span>
            <Stack gap="tight">
              <Heading>{t(`setup.${name}.heading`)}</Heading>
              {state !== 'done' && <Paragraph tone="subdued">{t(`setup.${name}.text`)}</Paragraph>}
              {state === 'unknown' && (
                <Text tone="caution" size="small">
                  {t('setup.unknown')}
                </Text>
              )}
              {state !== 'done' && (
                <div>
                  <Button href={links[name]} {...(name === 'embed' && { isExternal: true, icon: 'external' })}>
                    {t(`setup.${name}.action`)}
                  </Button>
                </div>
              )}
            </Stack>
          </li>
        ))}
      </ol>
    </Section>
  );
}
