import { describeTemplate } from '@beckon/editing';
import { useState } from 'react';
import { Badge, Banner, Button, Grid, Heading, Image, Page, Paragraph, Section, Select, Stack, useFetcher, useLocality, useWords } from '../ui/index.ts'; // prettier-ignore
import { filterCards, type GalleryCard, type GalleryFilter, listFormats, listOccasions } from './gallery-filter.ts';

export interface GalleryProps {
  readonly cards: readonly GalleryCard[];
}

/** The answer where a campaign could not be begun; otherwise the editor opens. */
export interface StartRefusal {
  readonly problems: readonly string[];
}

/** Campaigns to begin with, each with a picture of how it looks on a shop. */
export function Gallery({ cards }: GalleryProps) {
  const { t } = useWords('templates');
  const { t: say } = useWords('campaigns');
  const fetcher = useFetcher<() => Promise<StartRefusal>>();
  const [filter, setFilter] = useState<GalleryFilter>({ occasion: 'all', format: 'all' });
  const { locale } = useLocality();
  const shown = filterCards(cards, filter).map((card) => ({ ...card, ...describeTemplate(card, { locale }) }));
  const starting = fetcher.formData?.get('template');
  const start = (template: string, name: string) => void fetcher.submit({ template, name }, { method: 'post' });
  return (
    <Page
      heading={t('heading')}
      subheading={t('subheading')}
      inlineSize="large"
      back={{ label: say('heading'), href: '/app/campaigns' }}
      primaryAction={
        <Button isLoading={starting === ''} onClick={() => start('', t('newName'))}>
          {t('blank')}
        </Button>
      }
    >
      <Stack>
        {fetcher.data && (
          <Banner tone="critical" heading={t('refused')}>
            {fetcher.data.problems.join(' ')}
          </Banner>
        )}
        <Section>
          <div className="beckon-filters">
            <Select
              label={t('occasion.label')}
              value={filter.occasion}
              options={[
                { value: 'all', label: t('occasion.all') },
                ...listOccasions(cards).map((value) => ({ value, label: t(`occasion.${value}`) })),
              ]}
              onChange={(occasion) => setFilter({ ...filter, occasion })}
            />
            <Select
              label={t('format')}
              value={filter.format}
              options={[
                { value: 'all', label: t('allFormats') },
                ...listFormats(cards).map((value) => ({ value, label: say(`format.${value}`) })),
              ]}
              onChange={(format) => setFilter({ ...filter, format })}
            />
            <div role="status" className="beckon-filters-count">
              {t('count', { count: shown.length })}
            </div>
          </div>
        </Section>
        {shown.length === 0 ? (
          <Section>
            <Paragraph tone="subdued">{t('none')}</Paragraph>
          </Section>
        ) : (
          <Grid minWidth={280}>
            {shown.map((card) => (
              <article key={card.id} className="beckon-card" aria-labelledby={`template-${card.id}`}>
                <Image src={`/templates/${card.id}.webp`} alt={t('picture', { name: card.name })} aspectRatio="4 / 3" />
                <div className="beckon-card-text">
                  <Stack direction="inline" justify="space-between" gap="small" wraps={false} align="start">
                    <Heading as="h2" id={`template-${card.id}`}>
                      {card.name}
                    </Heading>
                    <Badge>{say(`format.${card.format}`)}</Badge>
                  </Stack>
                  <Paragraph tone="subdued">{card.description}</Paragraph>
                </div>
                <div className="beckon-card-foot">
                  <Button
                    isFullWidth
                    label={t('useNamed', { name: card.name })}
                    isLoading={starting === card.id}
                    isDisabled={typeof starting === 'string' && starting !== card.id}
                    onClick={() => start(card.id, card.name)}
                  >
                    {t('use')}
                  </Button>
                </div>
              </article>
            ))}
          </Grid>
        )}
      </Stack>
    </Page>
  );
}
