import { listPolicyLines, policyPlatforms, readPageSources, writePolicy, type PolicyPlatform } from '@beckon/editing/promises/page-policy'; // prettier-ignore
import { useState } from 'react';
import { CopyText, Paragraph, Section, Select, SimpleTable, useWords } from '../ui/index.ts';

/** The least that a content security policy must allow, for each kind of page that this hub serves. */
export function PolicyGuide({ hubUrl }: { readonly hubUrl: string }) {
  const { t } = useWords('promises');
  const [platform, setPlatform] = useState<PolicyPlatform>('shopify');
  const lines = listPolicyLines(readPageSources(platform, hubUrl));
  return (
    <Section heading={t('policy.heading')} details={t('policy.text')}>
      <Select
        label={t('policy.platform')}
        value={platform}
        options={policyPlatforms.map((value) => ({ value, label: t(`platform.${value}`) }))}
        onChange={setPlatform}
      />
      <Paragraph tone="subdued">{t(`platformText.${platform}`)}</Paragraph>
      <CopyText
        label={t('policy.label')}
        text={writePolicy(lines)}
        copy={t('policy.copy')}
        copied={t('policy.copied')}
        refused={t('policy.refused')}
      />
      <SimpleTable
        caption={t('policy.lines')}
        columns={[
          { key: 'directive', title: t('policy.directive') },
          { key: 'sources', title: t('policy.sources') },
          { key: 'why', title: t('policy.why') },
        ]}
        rows={lines.map(({ directive, sources, why }) => ({
          key: directive,
          cells: [
            <code key="directive">{directive}</code>,
            <code key="sources" className="beckon-wide">
              {sources.join(' ')}
            </code>,
            <span key="why" className="beckon-wide">
              {t(`policyWhy.${why}`)}
            </span>,
          ],
        }))}
      />
    </Section>
  );
}
