import { Banner, Button, Stack, Text, useWords } from '../ui/index.ts';
import type { Conflict, Refusal } from './use-wishes.ts';

interface RefusalBannerProps {
  readonly refusal: Refusal;
  readonly onTakeTheirs: (conflict: Conflict) => void;
  readonly onKeepMine: (conflict: Conflict) => void;
  readonly onDismiss: () => void;
  /** How to get to where a problem is; undefined where there is no such place. */
  readonly leadTo: (path: string, why: Refusal['why']) => (() => void) | undefined;
}

/** Why the last wish could not be done, and what can be done instead. */
export function RefusalBanner({ refusal, onTakeTheirs, onKeepMine, onDismiss, leadTo }: RefusalBannerProps) {
  const { t } = useWords('editor');
  switch (refusal.why) {
    case 'changed-meanwhile':
      return (
        <Banner
          tone="warning"
          heading={t('refused.changedMeanwhile')}
          action={{ label: t('refused.theirs'), onAction: () => onTakeTheirs(refusal) }}
          secondaryAction={{ label: t('refused.mine'), onAction: () => onKeepMine(refusal) }}
        >
          {t('refused.changedMeanwhileText')}
        </Banner>
      );
    case 'missing':
      return (
        <Banner
          tone="critical"
          heading={t('refused.missing')}
          action={{ label: t('refused.toCampaigns'), href: '/app/campaigns' }}
        >
          {t('refused.missingText')}
        </Banner>
      );
    case 'unreadable':
    case 'unreached':
      return (
        <Banner tone="critical" heading={t('refused.unreached')} onDismiss={onDismiss}>
          {t('refused.unreachedText')}
        </Banner>
      );
    case 'invalid':
    case 'blocked':
    case 'terms':
      return (
        <Banner tone="critical" heading={t(`refused.${refusal.why}`)} onDismiss={onDismiss}>
          <Stack direction="block" gap="tight">
            {refusal.held && <Text>{t('refused.savedAllTheSame')}</Text>}
            {refusal.problems.map(({ path, message }) => {
              const go = leadTo(path, refusal.why);
              return (
                <Stack key={path + message} direction="inline" gap="small" align="center">
                  <Text>{message}</Text>
                  {go && (
                    <Button size="small" onClick={go}>
                      {t('checks.open')}
                    </Button>
                  )}
                </Stack>
              );
            })}
          </Stack>
        </Banner>
      );
  }
}
