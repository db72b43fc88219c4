import { describeProblem, describeRefusal, type Edited } from '@beckon/editing';
import { parseCampaign, type Block, type Campaign, type Problem, type SiteSettings } from '@beckon/engine';
import { createContext, useCallback, useContext, useMemo, useReducer, useRef } from 'react';
import { useLocality } from '../ui/index.ts';
import {
  changeEditor,
  contentInFront,
  hasUnsaved,
  openEditor,
  type ApplyEdit,
  type EditorAction,
  type EditorState,
} from './editor-state.ts';

/** What every part of the editor may read and do. */
export interface Editor {
  readonly state: EditorState;
  readonly campaign: Campaign;
  readonly content: Campaign['content'];
  readonly site: SiteSettings;
  readonly locale: string;
  readonly problems: readonly Problem[];
  readonly isDirty: boolean;
  /** Does an edit, or says why it cannot be done. Edits with the same key within a second are one step back. */
  readonly edit: ApplyEdit;
  readonly send: (action: EditorAction) => void;
  /** An id that nothing in the campaign has. */
  readonly newId: (start: string) => string;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('Outside of the editor.');
  return editor;
}

export function useEditorState(document: Campaign, revision: number, site: SiteSettings): Editor {
  const { locale } = useLocality();
  const [state, send] = useReducer(changeEditor, undefined, () => openEditor(document, revision));
  // Two edits in one event build upon each other: the reducer's state is not there yet for the second.
  const latest = useRef(state.history.present);
  latest.current = state.history.present;
  const edit = useCallback<ApplyEdit>(
    (change, key) => {
      const edited: Edited = change(latest.current);
      if (!edited.ok) return tellRefusal(edited, locale);
      latest.current = edited.campaign;
      send({ do: 'edit', campaign: edited.campaign, atMs: Date.now(), ...(key !== undefined && { key }) });
      return undefined;
    },
    [locale],
  );
  const campaign = state.history.present;
  return useMemo(() => {
    const parsed = parseCampaign(campaign);
    return {
      state,
      campaign,
      content: contentInFront(state),
      site,
      locale,
      problems: parsed.ok ? [] : parsed.problems.map((each) => ({ ...each, message: describeProblem(each.message, { locale }) })), // prettier-ignore
      isDirty: hasUnsaved(state),
      edit,
      send,
      newId: (start) => findFreeId(start, campaign),
    };
  }, [state, campaign, site, locale, edit]);
}

/** `button`, `button-2`, `button-3` …: what is not taken, whichever arm or step has it. */
function findFreeId(start: string, campaign: Campaign): string {
  const text = JSON.stringify(campaign);
  for (let number = 1; ; number++) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!text.includes(`"id":"${id}"`)) return id;
  }
}

/** The variant that edits of content must name; nothing where the campaign's own content is in front. */
export function armOf({ variant }: EditorState): { readonly variant?: string } {
  return variant === undefined ? {} : { variant };
}

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

function tellRefusal({ because, problems }: Extract<Edited, { readonly ok: false }>, locale: string): string {
  const [first] = problems ?? [];
  return first ? describeProblem(first.message, { locale }) : describeRefusal(because, locale);
}
