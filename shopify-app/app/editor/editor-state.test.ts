import { addBlock, changeBlock, newBlock, newCampaign, removeBlock, renameCampaign } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { describe, expect, test } from 'vitest';
import { changeEditor, hasUnsaved, openEditor, type EditorState } from './editor-state.ts';

const start = () => openEditor(newCampaign({ id: 'hello', name: 'Hello', locale: 'en' }), 3);
let clock = 0;
const edit = (state: EditorState, campaign: Campaign, key?: string) =>
  changeEditor(state, { do: 'edit', campaign, atMs: (clock += 5000), ...(key && { key }) });
const present = (state: EditorState) => state.history.present;

describe('the editor', () => {
  test('has nothing to save until something was changed, and nothing after it was undone', () => {
    const state = start();
    expect(hasUnsaved(state)).toBe(false);
    const edited = edit(state, renameCampaign(present(state), { name: 'Bye' }).campaign);
    expect(hasUnsaved(edited)).toBe(true);
    expect(hasUnsaved(changeEditor(edited, { do: 'undo' }))).toBe(false);
    expect(hasUnsaved(changeEditor(changeEditor(edited, { do: 'undo' }), { do: 'redo' }))).toBe(true);
  });

  test('what was saved is what it goes back to when changes are discarded, and that can be undone as well', () => {
    const state = edit(start(), renameCampaign(present(start()), { name: 'Bye' }).campaign);
    const saved = changeEditor(state, { do: 'saved', revision: 4, document: present(state) });
    expect(hasUnsaved(saved)).toBe(false);
    const more = edit(saved, renameCampaign(present(saved), { name: 'More' }).campaign);
    const discarded = changeEditor(more, { do: 'discard' });
    expect(present(discarded).name).toBe('Bye');
    expect(present(changeEditor(discarded, { do: 'undo' })).name).toBe('More');
  });

  test('an edit made while a save was under way is still unsaved when it ends', () => {
    const before = edit(start(), renameCampaign(present(start()), { name: 'Sent' }).campaign);
    const sent = present(before);
    const typed = edit(before, renameCampaign(sent, { name: 'Typed on' }).campaign);
    expect(hasUnsaved(changeEditor(typed, { do: 'saved', revision: 4, document: sent }))).toBe(true);
  });

  test('what saving filled in is nothing to save, and neither is another order of keys', () => {
    const before = edit(start(), renameCampaign(present(start()), { name: 'Sent' }).campaign);
    const sent = present(before);
    const filled = Object.fromEntries(Object.entries({ ...sent, needs: [] }).toReversed()) as unknown as Campaign;
    const saved = changeEditor(before, { do: 'saved', revision: 4, document: filled, sent });
    expect([hasUnsaved(saved), present(saved)]).toEqual([false, filled]);
    const typed = edit(before, renameCampaign(sent, { name: 'Typed on' }).campaign);
    const late = changeEditor(typed, { do: 'saved', revision: 4, document: filled, sent });
    expect([hasUnsaved(late), present(late).name]).toEqual([true, 'Typed on']);
  });

  test('letters of one word are one step back', () => {
    let state = start();
    for (const name of ['B', 'By', 'Bye'])
      state = changeEditor(state, { do: 'edit', campaign: renameCampaign(present(state), { name }).campaign, key: 'name', atMs: 10 }); // prettier-ignore
    expect(present(changeEditor(state, { do: 'undo' })).name).toBe('Hello');
  });

  test('a chosen block stays chosen while it is edited, and no longer once it is gone', () => {
    const state = start();
    const added = edit(
      state,
      addBlock(present(state), { block: newBlock('button', 'go'), at: { in: { step: 'start' } } }).campaign,
    );
    const chosen = changeEditor(added, { do: 'choose', block: 'go' });
    expect(chosen.block).toBe('go');
    const changed = edit(chosen, changeBlock(present(chosen), { block: 'go', set: { text: 'Go' } }).campaign);
    expect(changed.block).toBe('go');
    expect(edit(changed, removeBlock(present(changed), { block: 'go' }).campaign).block).toBeUndefined();
  });

  test('a status that the hub gave is nothing to save', () => {
    const state = start();
    const live = { ...present(state), status: 'live' as const };
    expect(hasUnsaved(changeEditor(state, { do: 'saved', revision: 4, document: live }))).toBe(false);
  });
});
