import { checkCampaign, describeFinding, type Finding } from '@beckon/editing';
import { useMemo } from 'react';
import { Badge, Banner, Button, Section, Stack, Text, useWords } from '../../ui/index.ts';
import { useEditor } from '../use-editor.ts';

/** What to know before publishing, each with a way to it and, where there is one that nobody would regret, a remedy. */
export function useFindings(nowMs: number): readonly Finding[] {
  const { campaign, site } = useEditor();
  return useMemo(() => checkCampaign(campaign, { site, nowMs }), [campaign, site, nowMs]);
}

export function ChecksPanel({
  findings,
  leadTo,
}: {
  readonly findings: readonly Finding[];
  /** How to get to where a path is set; undefined where there is no such place. */
  readonly leadTo: (path: string) => (() => void) | undefined;
}) {
  // prettier-ignore
  const { t } = useWords('editor');
  const { problems, locale, edit } = useEditor();
  return (
    <Section heading={t('checks.heading')} details={t('checks.details')}>
      <Stack direction="block" gap="small">
        {problems.length === 0 && findings.length === 0 && <Banner tone="success">{t('checks.fine')}</Banner>}
        {problems.map(({ path, message }) => (
          <Row key={path + message} severity="blocks" text={message} open={leadTo(path)} />
        ))}
        {findings.map((finding, index) => {
          const { mend } = finding;
          return (
            <Row
              key={index}
              severity={finding.severity}
              text={describeFinding(finding, { locale })}
              open={leadTo(finding.path)}
              {...(mend && { mend: () => void edit(mend) })}
            />
          );
        })}
      </Stack>
    </Section>
  );
}

interface RowProps {
  readonly severity: Finding['severity'];
  readonly text: string;
  readonly open: (() => void) | undefined;
  readonly mend?: () => void;
}

function Row({ severity, text, open, mend }: RowProps) {
  const { t } = useWords('editor');
  return (
    <div className="beckon-finding">
      <Badge tone={severity === 'blocks' ? 'critical' : 'caution'}>{t(`checks.${severity}`)}</Badge>
      <Text>{text}</Text>
      <Stack direction="inline" gap="tight" wraps={false}>
        {mend && (
          <Button size="small" onClick={mend}>
            {t('checks.mend')}
          </Button>
        )}
        {open && (
          <Button size="small" variant="tertiary" onClick={open}>
            {t('checks.open')}
          </Button>
        )}
      </Stack>
    </div>
  );
}
