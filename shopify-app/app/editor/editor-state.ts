import { recordEdit, redo, startHistory, undo, type Edited, type History } from '@beckon/editing';
import { canonicalJson, type Campaign } from '@beckon/engine';

/** Everything the editor knows beside the words on its screen. */
export interface EditorState {
  readonly history: History<Campaign>;
  /** What the hub holds: the revision and the document as last saved or opened. */
  readonly saved: { readonly revision: number; readonly document: Campaign };
  /** The step in front, the block that is being edited, the arm of the experiment whose content is shown. */
  readonly step: string;
  readonly block?: string;
  readonly variant?: string;
  /** The language in which the preview speaks; the campaign's own where there is none. */
  readonly language?: string;
}

export type EditorAction =
  | { readonly do: 'edit'; readonly campaign: Campaign; readonly key?: string; readonly atMs: number }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'open-step'; readonly step: string }
  | { readonly do: 'choose'; readonly block: string | undefined }
  | { readonly do: 'show-variant'; readonly variant: string | undefined }
  | { readonly do: 'speak'; readonly language: string }
  /** The hub holds this; `sent` is the document that it was made of, where that was the editor's. */
  | { readonly do: 'saved'; readonly revision: number; readonly document: Campaign; readonly sent?: Campaign }
  | { readonly do: 'discard' };

export function openEditor(document: Campaign, revision: number): EditorState {
  return {
    history: startHistory(document),
    saved: { revision, document },
    step: document.content.steps[0]?.id ?? '',
  };
}

export function changeEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.do) {
    case 'edit': {
      const { campaign, key, atMs } = action;
      return settleView({ ...state, history: recordEdit(state.history, campaign, key ? { key, atMs } : undefined) });
    }
    case 'undo':
      return settleView({ ...state, history: undo(state.history) });
    case 'redo':
      return settleView({ ...state, history: redo(state.history) });
    case 'open-step': {
      const { block: _, ...rest } = state;
      return settleView({ ...rest, step: action.step });
    }
    case 'choose': {
      const { block: _, ...rest } = state;
      return action.block === undefined ? rest : settleView({ ...rest, block: action.block });
    }
    case 'show-variant': {
      const { variant: _, block: __, ...rest } = state;
      return settleView({ ...rest, ...(action.variant !== undefined && { variant: action.variant }) });
    }
    case 'speak':
      return { ...state, language: action.language };
    case 'saved': {
      const { revision, document, sent } = action;
      // Saving fills in what an edit left to its default: the editor goes on with that, unless somebody typed meanwhile.
      const history = sent === state.history.present ? { ...state.history, present: document } : state.history;
      return settleView({ ...state, history, saved: { revision, document } });
    }
    case 'discard':
      return settleView({ ...state, history: recordEdit(state.history, state.saved.document) });
  }
}

/** Whether there is anything that the hub does not hold yet. */
export function hasUnsaved({ history, saved }: EditorState): boolean {
  // The hub decides on status by itself: it is not the editor's to save.
  // The order of keys is not its own either: a database keeps none.
  const bare = ({ status: _, ...rest }: Campaign) => canonicalJson(rest);
  return history.present !== saved.document && bare(history.present) !== bare(saved.document);
}

/** The content in front: the campaign's own, or an arm's. */
export function contentInFront({ history: { present }, variant }: EditorState): Campaign['content'] {
  const arm = variant && present.experiment?.variants.find(({ id }) => id === variant);
  return (arm && arm.content) || present.content;
}

/** What is in front may be gone after an edit or an undo: then the next best is. */
function settleView(state: EditorState): EditorState {
  const variants = state.history.present.experiment?.variants ?? [];
  const { variant, block, ...rest } = state;
  const keptVariant = variant !== undefined && variants.some(({ id }) => id === variant) ? { variant } : {};
  const content = contentInFront({ ...rest, ...keptVariant });
  const withBlock = content.steps.find((each) => block !== undefined && holdsBlock(each.blocks, block));
  const step = withBlock ?? content.steps.find(({ id }) => id === state.step) ?? content.steps[0];
  return { ...rest, ...keptVariant, ...(withBlock && block !== undefined && { block }), step: step?.id ?? '' };
}

type Blocks = Campaign['content']['steps'][number]['blocks'];

function holdsBlock(blocks: Blocks, id: string): boolean {
  return blocks.some(
    (each) =>
      each.id === id || (each.kind === 'columns' && each.columns.some(({ blocks: inside }) => holdsBlock(inside, id))),
  );
}

/** What went wrong with an edit, in one sentence; nothing where it was done. */
export type Refused = string | undefined;

export type ApplyEdit = (change: (campaign: Campaign) => Edited, key?: string) => Refused;
