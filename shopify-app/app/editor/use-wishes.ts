import type { Campaign } from '@beckon/engine';
import type { SavedCampaign } from '@beckon/hub/campaigns/saved-campaign';
import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { useReducer, useRef, useState } from 'react';
import { showToast, useAnswer, useFetcher, useWords } from '../ui/index.ts';
import type { EditorAnswer } from './answer-editor.server.ts';
import { defaultTerms } from './codes/code-terms-context.ts';
import { changeCodeTerms, isChanged, openCodeTerms } from './codes/code-terms-state.ts';
import { givesCodes } from './codes/gives-codes.ts';
import { useEditor } from './use-editor.ts';

/** A lost connection is no answer of the hub's: what was wished may have been done or not. */
export type Refusal = Exclude<EditorAnswer, { readonly ok: true }> | { readonly ok: false; readonly why: 'unreached' };
export type Conflict = Extract<Refusal, { readonly why: 'changed-meanwhile' }>;

type Wish =
  | { readonly intent: 'save' | 'publish' | 'pause' }
  | { readonly intent: 'roll-back'; readonly version: number; readonly publish: boolean };

/** What the editor asks of the hub, and what it is answered. */
export function useWishes(opened: SavedCampaign, openedTerms: CodeTerms | undefined) {
  const { t } = useWords('editor');
  const { state, campaign, isDirty, locale, edit, send } = useEditor();
  const [standing, setStanding] = useState(opened);
  const [terms, sendTerms] = useReducer(changeCodeTerms, openedTerms, openCodeTerms);
  const [refusal, setRefusal] = useState<Refusal>();
  /** The last wish, and the document that went with it. */
  const asked = useRef<{ readonly wish: Wish; readonly document: Campaign }>();
  const fetcher = useFetcher<() => Promise<EditorAnswer | Extract<Refusal, { readonly why: 'unreached' }>>>();

  const ask = (wish: Wish, from = { revision: state.saved.revision, terms }): void => {
    setRefusal(undefined);
    asked.current = { wish, document: campaign };
    sendTerms({ do: 'send' });
    // A campaign that gives codes has terms, those that the panel shows where nobody changed them.
    const now = from.terms.present ?? (givesCodes(campaign) ? defaultTerms : undefined);
    const before = from.terms.saved;
    const work = {
      revision: from.revision,
      document: campaign,
      // Those that nobody changed stay what they are, whoever sets them meanwhile.
      ...(now && isChanged(now, before) && { terms: { now, before: before ?? null } }),
    };
    const body = { ...wish, ...((wish.intent === 'save' || wish.intent === 'publish') && work), locale };
    fetcher.submit(JSON.parse(JSON.stringify(body)) as never, { method: 'post', encType: 'application/json' });
  };

  useAnswer(fetcher.data, (answer) => {
    const held = answer.ok ? answer : 'held' in answer ? answer.held : undefined;
    if (!answer.ok) setRefusal(answer);
    if (!held || (!answer.ok && answer.why === 'changed-meanwhile')) return;
    setStanding(held.campaign);
    if (answer.ok) showToast(t(`did.${answer.did}`));
    // To pause needs no document: one that somebody else saved meanwhile must still be met as theirs.
    if (answer.ok && answer.did === 'paused') return;
    const { revision, document } = held.campaign;
    send({ do: 'saved', revision, document, ...(asked.current && { sent: asked.current.document }) });
    sendTerms({ do: 'saved', terms: held.terms });
    if (answer.ok && answer.did === 'rolled-back') send({ do: 'edit', campaign: document, atMs: Date.now() });
  });

  return {
    standing,
    terms: terms.present,
    setTerms: (next: CodeTerms) => sendTerms({ do: 'edit', terms: next }),
    hasUnsaved: isDirty || isChanged(terms.present, terms.saved),
    isBusy: fetcher.state !== 'idle',
    refusal,
    dismiss: () => setRefusal(undefined),
    ask,
    discard: () => {
      send({ do: 'discard' });
      sendTerms({ do: 'discard' });
      setRefusal(undefined);
    },
    /** Puts what is here on top of what somebody else saved, and does what was wished. */
    keepMine: ({ held }: Conflict) => {
      const { revision, document } = held.campaign;
      setStanding(held.campaign);
      send({ do: 'saved', revision, document });
      const rebase = { do: 'rebase', terms: held.terms } as const;
      sendTerms(rebase);
      ask(asked.current?.wish ?? { intent: 'save' }, { revision, terms: changeCodeTerms(terms, rebase) });
    },
    /** Takes what somebody else changed, in place of what is here; undo brings one's own back. */
    takeTheirs: ({ held }: Conflict) => {
      const { revision, document } = held.campaign;
      setStanding(held.campaign);
      if (revision !== state.saved.revision) {
        send({ do: 'saved', revision, document });
        edit(() => ({ ok: true, campaign: document }));
      }
      sendTerms({ do: isChanged(held.terms, terms.saved) ? 'take' : 'rebase', terms: held.terms });
      setRefusal(undefined);
    },
  };
}
