import { listKeptData } from '@beckon/editing/promises/list-kept-data';
import { inventory, storageList } from '@beckon/editing/promises/register';
import { Section, SimpleTable, Stack, useWords } from '../ui/index.ts';

const kept = listKeptData(inventory, 'hub');

/** What a visitor’s browser keeps, and what the hub keeps of people. */
export function KeptParts() {
  const { t } = useWords('promises');
  return (
    <Stack>
      <Section heading={t('browser.heading')} details={t('browser.text')} padding="none">
        <SimpleTable
          caption={t('browser.heading')}
          columns={[
            { key: 'name', title: t('browser.name') },
            { key: 'kind', title: t('browser.kind') },
            { key: 'purpose', title: t('browser.purpose') },
            { key: 'why', title: t('browser.why') },
            { key: 'for', title: t('keptFor') },
          ]}
          rows={storageList.map(({ name, kind, purpose, why, keptFor }) => ({
            key: name,
            cells: [
              <code key="name">{name}</code>,
              english(kind),
              t(`purpose.${purpose}`),
              english(why),
              english(keptFor),
            ],
          }))}
        />
      </Section>
      <Section heading={t('people.heading')} details={t('people.text')} padding="none">
        <SimpleTable
          caption={t('people.heading')}
          columns={[
            { key: 'what', title: t('people.what') },
            { key: 'class', title: t('people.class') },
            { key: 'why', title: t('people.why') },
            { key: 'ground', title: t('people.ground') },
            { key: 'for', title: t('keptFor') },
          ]}
          rows={kept.map(({ table, columns, class: kind, purpose, ground, keptFor }) => ({
            key: `${table} ${columns.join()}`,
            cells: [
              <span key="what" className="beckon-wide">
                <code>{table}</code> <span className="beckon-soft">{columns.join(', ')}</span>
              </span>,
              t(`class.${kind}`),
              english(purpose),
              t(`ground.${groundKeys[ground]}`),
              english(keptFor),
            ],
          }))}
        />
      </Section>
    </Stack>
  );
}

/** The register’s own words are written in one language: whoever reads aloud is told which. */
const english = (words: string) => (
  <span key={words} lang="en" className="beckon-wide">
    {words}
  </span>
);
const groundKeys = { contract: 'contract', consent: 'consent', 'legitimate interest': 'interest', law: 'law' } as const;
