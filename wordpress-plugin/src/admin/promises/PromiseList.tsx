import { Button, SearchControl, SelectControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { countStandings, groupPromises } from '@beckon/editing/promises/group-promises';
import type { Promised } from '@beckon/editing/promises/register';
import { standingOf, standings } from '@beckon/editing/promises/standing-of';
import { Badge } from '../ui/Badge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Figure } from '../ui/Figure.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { PromiseFacts } from './promise-facts.ts';
import { groupWords, standingWords } from './promise-words.ts';
import { readPromisesQuery, type PromisesQuery } from './read-promises-query.ts';

export interface PromiseListProps {
  readonly register: PromiseFacts['register'];
  readonly query: PromisesQuery;
  readonly onQuery: (query: Partial<PromisesQuery>) => void;
}

const tones = { tests: 'good', decision: 'info', open: 'warning' } as const;

/** Every promise that concerns this site, what holds it, and how many stand how. */
export function PromiseList({ register: { promises, elsewhere }, query, onQuery }: PromiseListProps) {
  const format = useFormat();
  const words = standingWords();
  const groups = groupWords();
  const { search, standing } = query;
  const counts = countStandings(promises);
  const found = groupPromises(promises, { search, ...(standing !== 'all' && { standing }) });
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      <Panel>
        <dl className="beckon-figures">
          {standings.map((each) => (
            <Figure key={each} label={words[each].label} value={format.number(counts[each])} />
          ))}
        </dl>
        {elsewhere > 0 && (
          <p className="beckon-quiet">
            {sprintf(
              /* translators: %d: a number of promises. */
              _n(
                '%d more promise is about other parts of the product, such as its server and its app for Shopify.',
                '%d more promises are about other parts of the product, such as its server and its app for Shopify.',
                elsewhere,
                'beckon',
              ),
              elsewhere,
            )}
          </p>
        )}
      </Panel>
      <div className="beckon-promise-filters">
        <SearchControl
          __nextHasNoMarginBottom
          label={__('Search promises and tests', 'beckon')}
          placeholder={__('Search promises and tests', 'beckon')}
          value={search}
          onChange={(typed) => onQuery({ search: typed.slice(0, 100) })}
        />
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('How it stands', 'beckon')}
          hideLabelFromVision
          value={standing}
          options={[
            { value: 'all', label: __('All promises', 'beckon') },
            ...standings.map((value) => ({ value, label: words[value].label })),
          ]}
          onChange={(value) => onQuery({ standing: readPromisesQuery(new URLSearchParams({ standing: value })).standing })} // prettier-ignore
        />
        <p className="beckon-quiet" role="status">
          {sprintf(
            /* translators: %s: a number of promises. */
            _n('%s promise', '%s promises', total, 'beckon'),
            format.number(total),
          )}
        </p>
      </div>
      {total === 0 && (
        <Panel>
          <EmptyState
            heading={__('No promise fits', 'beckon')}
            actions={
              <Button variant="secondary" onClick={() => onQuery({ search: '', standing: 'all' })}>
                {__('Show all', 'beckon')}
              </Button>
            }
          >
            {__('Try other words, or look at all of them.', 'beckon')}
          </EmptyState>
        </Panel>
      )}
      {found.map(({ group, rows }) => (
        <Panel key={group} heading={groups[group].heading} lead={groups[group].lead}>
          <ul className="beckon-promises">
            {rows.map((row) => (
              <PromiseRow key={row.id} row={row} />
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}

function PromiseRow({ row }: { readonly row: Promised }) {
  const { id, promise, tests = [], decision, open } = row;
  const standing = standingOf(row) ?? 'open';
  return (
    <li>
      <div className="beckon-promise">
        <p lang="en">
          <span className="beckon-promise-id">{id}</span> {promise}
        </p>
        <Badge tone={tones[standing]}>{standingWords()[standing].badge}</Badge>
      </div>
      {open !== undefined && (
        <p className="beckon-quiet">
          {__('Still open:', 'beckon')} <span lang="en">{open}</span>
        </p>
      )}
      {decision !== undefined && (
        <p className="beckon-quiet">
          {__('The decision is written in', 'beckon')} <code>{decision}</code>
        </p>
      )}
      {tests.length > 0 && (
        <details>
          <summary>
            {/* translators: %d: a number of tests. */}
            {sprintf(_n('%d test', '%d tests', tests.length, 'beckon'), tests.length)}
          </summary>
          <ul className="beckon-list" lang="en">
            {tests.map((test) => {
              const [file = '', title = ''] = test.split(' › ');
              return (
                <li key={test}>
                  {title.replace(/^test_/, '').replaceAll('_', ' ')} <code>{file}</code>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </li>
  );
}
