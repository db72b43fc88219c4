import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import { Badge } from '../ui/Badge.tsx';
import { callSite } from '../ui/call-site.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { dash } from '../ui/make-format.ts';
import { Panel } from '../ui/Panel.tsx';
import { say } from '../ui/say.ts';
import { Screen } from '../ui/Screen.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useFormat } from '../ui/use-format.ts';
import type { PrivacyRequest, RequestList } from './request.ts';
import { rightWords, standingOf } from './request-words.ts';

/** What people ask of what is kept of them, and until when it is to be answered. */
export function Requests() {
  const { urls } = readScreenFacts();
  const format = useFormat();
  const { asked, askAgain, change } = useAnswer<RequestList>('requests', {});
  const [busy, setBusy] = useState<number>();
  const finish = async (id: number) => {
    setBusy(id);
    const answer = await callSite<RequestList>('requests', { body: { id } });
    setBusy(undefined);
    if (!answer.ok) return say(answer.message);
    change(answer.value);
    say(__('The request is done.', 'beckon'));
  };
  const showWay = ({ id, right, email, state, isOwn }: PrivacyRequest) => {
    if (state !== 'open') return dash;
    if (!isOwn)
      return (
        <Button variant="secondary" size="compact" href={right === 'erase' ? urls.eraseTool : urls.exportTool}>
          {right === 'erase' ? __('Erase with WordPress', 'beckon') : __('Export with WordPress', 'beckon')}
        </Button>
      );
    return (
      <span className="beckon-row">
        <Button variant="secondary" size="compact" href={addQueryArgs(urls.signUps, { search: email })}>
          {__('Their sign-ups', 'beckon')}
        </Button>
        <Button variant="secondary" size="compact" isBusy={busy === id} onClick={() => void finish(id)}>
          {__('Mark as done', 'beckon')}
        </Button>
      </span>
    );
  };
  const words = rightWords();
  return (
    <Screen heading={__('Privacy requests', 'beckon')}>
      <Panel isFlush>
        {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
        {asked.state === 'loading' && <Loading />}
        {asked.state === 'there' &&
          (asked.value.rows.length === 0 ? (
            <EmptyState heading={__('Nobody has asked for anything yet', 'beckon')}>
              {__(
                'Put the block “Privacy request” on a page, such as your privacy policy: visitors ask there to see, correct, delete or restrict what is kept of them, and prove by email who they are.',
                'beckon',
              )}
            </EmptyState>
          ) : (
            <ScrollTable
              stacks
              caption={__('Privacy requests', 'beckon')}
              columns={[
                { key: 'who', title: __('Who', 'beckon') },
                { key: 'what', title: __('What they want', 'beckon') },
                { key: 'asked', title: __('Asked', 'beckon') },
                { key: 'due', title: __('To be answered by', 'beckon') },
                { key: 'state', title: __('Status', 'beckon') },
                { key: 'way', title: __('Next step', 'beckon') },
              ]}
              rows={asked.value.rows.map((request) => {
                const [tone, standing] = standingOf(request);
                return {
                  key: String(request.id),
                  cells: [
                    request.email,
                    <span key="what" className="beckon-stack-tight">
                      {words[request.right]}
                      {request.wish && <q className="beckon-quiet">{request.wish}</q>}
                    </span>,
                    format.moment(request.askedAt),
                    request.state === 'open' ? format.moment(request.dueAt) : dash,
                    <Badge key="state" tone={tone}>
                      {standing}
                    </Badge>,
                    showWay(request),
                  ],
                };
              })}
            />
          ))}
      </Panel>
      <p className="beckon-quiet">
        {__(
          'Deleting is due within two working days, everything else within a month, counted from the day it was asked. What is to be restricted or kept from marketing is done as soon as they have confirmed.',
          'beckon',
        )}
      </p>
    </Screen>
  );
}
