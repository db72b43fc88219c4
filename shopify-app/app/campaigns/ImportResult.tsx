import type { Problem } from '@beckon/engine';
import { Badge, Banner, Heading, Link, Stack, Text, useWords } from '../ui/index.ts';
import type { ImportedCampaign } from './list-answer.ts';

export interface ImportResultProps {
  readonly campaigns: readonly ImportedCampaign[];
  /** Of the file as a whole. */
  readonly problems: readonly Problem[];
}

export function ImportResult({ campaigns, problems }: ImportResultProps) {
  const { t } = useWords('campaigns');
  if (problems.length > 0)
    return (
      <Banner tone="critical" heading={t('import.refused')}>
        <ProblemList problems={problems} />
      </Banner>
    );
  return (
    <div role="status">
      <Stack gap="small">
        <Heading>{t('import.result', { count: campaigns.filter(({ id }) => id !== undefined).length })}</Heading>
        {campaigns.map(({ name, id, problems: own }, index) => (
          <Stack key={index} gap="tight">
            <Stack direction="inline" gap="small">
              <Badge tone={id === undefined ? 'critical' : 'success'}>
                {t(id === undefined ? 'import.notTaken' : 'import.taken')}
              </Badge>
              {id === undefined ? <Text>{name}</Text> : <Link href={`/app/campaigns/${id}`}>{name}</Link>}
            </Stack>
            {id !== undefined && own.length > 0 && <Text tone="caution">{t('import.removed')}</Text>}
            <ProblemList problems={own} />
          </Stack>
        ))}
      </Stack>
    </div>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="beckon-list">
      {problems.map(({ path, message }, index) => (
        <li key={index}>
          {message} {path !== '' && <code>{path}</code>}
        </li>
      ))}
    </ul>
  );
}
