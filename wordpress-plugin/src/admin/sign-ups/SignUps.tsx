import { Button } from '@wordpress/components';
import { useCallback, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import './sign-ups.css';
import { callSite } from '../ui/call-site.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { say } from '../ui/say.ts';
import { Screen } from '../ui/Screen.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useAnswer } from '../ui/use-answer.ts';
import { useFormat } from '../ui/use-format.ts';
import { useQuery } from '../ui/use-query.ts';
import type { LeadPage } from './lead.ts';
import { LeadDetail } from './LeadDetail.tsx';
import { LeadFilters } from './LeadFilters.tsx';
import { LeadTable } from './LeadTable.tsx';
import { opposites, type LeadVerb } from './lead-verb.ts';
import { LimitMenu } from './LimitMenu.tsx';
import { Paging } from './Paging.tsx';
import { isFiltered, readLeadQuery, type LeadQuery } from './read-lead-query.ts';

/** Who left an address: to find, to look at, to judge, to delete, to take along. */
export function SignUps() {
  const { urls, may } = readScreenFacts();
  const format = useFormat();
  const [query, change] = useQuery<LeadQuery>(readLeadQuery);
  const { paged, ...filters } = query;
  const { asked, askAgain } = useAnswer<LeadPage>('leads', { ...filters, page: paged });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const onFilter = useCallback(
    (part: Partial<LeadQuery>) => {
      setTicked([]);
      change(part);
    },
    [change],
  );

  const act = async (verb: LeadVerb, ids: readonly string[]) => {
    setIsBusy(true);
    const answer = await callSite<{ readonly ids: readonly string[] }>('leads', { body: { verb, ids } });
    setIsBusy(false);
    if (!answer.ok) return say(answer.message);
    setTicked([]);
    if (verb === 'delete') setOpened(undefined);
    const done = answer.value.ids;
    const opposite = opposites[verb];
    const undo = opposite && { label: __('Undo', 'beckon'), onClick: () => void act(opposite, done) };
    say(tellDone(verb, done.length), done.length > 0 ? undo : undefined);
    askAgain();
  };

  const found = asked.state === 'there' ? asked.value : undefined;
  const here = ticked.filter((id) => found?.rows.some((row) => row.id === id));
  const nameOf = (id: string) => found?.campaigns.find((campaign) => campaign.id === id)?.name ?? id;
  const shown = found?.rows.find(({ id }) => id === opened);
  const isEmpty = found?.total === 0 && !isFiltered(query);
  return (
    <Screen
      heading={__('Sign-ups', 'beckon')}
      actions={
        found !== undefined &&
        found.total > 0 && (
          <Button variant="secondary" href={addQueryArgs(urls.exportLeads, filters)}>
            {__('Export CSV', 'beckon')}
          </Button>
        )
      }
    >
      {isEmpty ? (
        <Panel>
          <EmptyState
            heading={__('Nobody has left an address yet', 'beckon')}
            actions={
              may.editCampaigns && (
                <Button variant="primary" href={urls.newCampaign}>
                  {__('Write a campaign with a form', 'beckon')}
                </Button>
              )
            }
          >
            {__(
              'When a visitor fills in a form of a campaign, it is here at once: what they wrote, what they agreed to and in which words, and the code they were given.',
              'beckon',
            )}
          </EmptyState>
        </Panel>
      ) : (
        <Panel isFlush>
          <LeadFilters query={query} campaigns={found?.campaigns ?? []} onChange={onFilter} />
          <div className="beckon-list-head">
            <span role="status">
              {found &&
                sprintf(
                  /* translators: %s: a number. */
                  _n('%s sign-up', '%s sign-ups', found.total, 'beckon'),
                  format.number(found.total),
                )}
            </span>
            {here.length > 0 && (
              <div className="beckon-row" role="group" aria-label={__('With what is selected', 'beckon')}>
                <span>
                  {/* translators: %d: a number of rows. */}
                  {sprintf(_n('%d selected', '%d selected', here.length, 'beckon'), here.length)}
                </span>
                <Button variant="secondary" size="compact" isBusy={isBusy} onClick={() => void act('clean', here)}>
                  {__('Not spam', 'beckon')}
                </Button>
                <Button variant="secondary" size="compact" isBusy={isBusy} onClick={() => void act('spam', here)}>
                  {__('Mark as spam', 'beckon')}
                </Button>
                <LimitMenu isBusy={isBusy} onAct={(verb) => void act(verb, here)} />
                <Button
                  variant="secondary"
                  size="compact"
                  isDestructive
                  isBusy={isBusy}
                  onClick={() => void act('delete', here)}
                >
                  {__('Delete', 'beckon')}
                </Button>
              </div>
            )}
          </div>
          {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
          {asked.state === 'loading' && <Loading />}
          {asked.state === 'there' &&
            (asked.value.rows.length === 0 ? (
              <EmptyState heading={__('No sign-up fits', 'beckon')}>
                {__('Try fewer words, another verdict or more days.', 'beckon')}
              </EmptyState>
            ) : (
              <div className={asked.isStale ? 'beckon-stale' : undefined} aria-busy={asked.isStale}>
                <LeadTable
                  leads={asked.value.rows}
                  ticked={here}
                  nameOf={nameOf}
                  onTick={setTicked}
                  onOpen={setOpened}
                />
                <Paging
                  page={asked.value.page}
                  pages={asked.value.pages}
                  onPage={(page) => onFilter({ paged: page })}
                />
              </div>
            ))}
        </Panel>
      )}
      <p className="beckon-quiet">
        <a href={urls.requests}>{__('What people have asked for', 'beckon')}</a>{' '}
        {may.manageSettings && (
          <a href={`${urls.settings}#beckon-leads`}>{__('How long sign-ups are kept', 'beckon')}</a>
        )}
      </p>
      {shown && (
        <LeadDetail
          lead={shown}
          campaign={nameOf(shown.campaign)}
          isBusy={isBusy}
          onAct={(verb) => void act(verb, [shown.id])}
          onCorrected={(count) => {
            say(tellCorrected(count));
            askAgain();
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Screen>
  );
}

const tellCorrected = (count: number): string =>
  /* translators: %d: a number of sign-ups. */
  sprintf(_n('%d sign-up corrected.', '%d sign-ups corrected.', count, 'beckon'), count);

function tellDone(verb: LeadVerb, count: number): string {
  switch (verb) {
    case 'restrict':
      return sprintf(
        /* translators: %d: a number of sign-ups. */
        _n('%d sign-up is kept and not used any more.', '%d sign-ups are kept and not used any more.', count, 'beckon'),
        count,
      );
    case 'release':
      /* translators: %d: a number of sign-ups. */
      return sprintf(_n('%d sign-up may be used again.', '%d sign-ups may be used again.', count, 'beckon'), count);
    case 'object':
      return sprintf(
        /* translators: %d: a number of sign-ups. */
        _n('%d sign-up is not for marketing any more.', '%d sign-ups are not for marketing any more.', count, 'beckon'),
        count,
      );
    case 'permit':
      return sprintf(
        /* translators: %d: a number of sign-ups. */
        _n('%d sign-up is for marketing again.', '%d sign-ups are for marketing again.', count, 'beckon'),
        count,
      );
    case 'delete':
      return sprintf(
        /* translators: %d: a number of sign-ups. */
        _n('%d sign-up deleted. For seven days it can be brought back.', '%d sign-ups deleted. For seven days they can be brought back.', count, 'beckon'), // prettier-ignore
        count,
      );
    case 'restore':
      /* translators: %d: a number of sign-ups. */
      return sprintf(_n('%d sign-up is back.', '%d sign-ups are back.', count, 'beckon'), count);
    case 'spam':
      /* translators: %d: a number of sign-ups. */
      return sprintf(_n('%d sign-up marked as spam.', '%d sign-ups marked as spam.', count, 'beckon'), count);
    case 'clean':
      /* translators: %d: a number of sign-ups. */
      return sprintf(_n('%d sign-up is no spam.', '%d sign-ups are no spam.', count, 'beckon'), count);
  }
}
