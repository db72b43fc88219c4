import type { Page } from 'playwright-core';

interface Actions {
  undo(): Promise<void>;
  receiveEntityRecords(kind: string, name: string, records: unknown, query: undefined, isStale: false, edits: unknown): void; // prettier-ignore
  setEditedPost(type: null, id: null): void;
  updateEditorSettings(settings: object): void;
  setIsInserterOpened(isOpen: boolean): void;
  closePublishSidebar(): void;
  removeAllNotices(type?: string): void;
}
interface Selectors {
  hasUndo(): boolean;
  getEntityRecord(kind: string, name: string, key: unknown): unknown;
  getEntityRecordEdits(kind: string, name: string, key: unknown): unknown;
  __experimentalGetDirtyEntityRecords(): readonly { kind: string; name: string; key: unknown }[];
}

/** What runs in the page has WordPress' own names. */
declare const wp: {
  readonly data: { select(store: string): Selectors; dispatch(store: string): Actions };
  readonly richText: { unregisterFormatType(name: string): void };
};
/** The editor that stands in the page, as WordPress' script has put it there. */
declare let _wpLoadBlockEditor: Promise<{ unmount(): void }>;

/**
 * Opens a campaign in WordPress' editor. Where another campaign's editor stands in the page already, it is taken down, what
 * was not saved in it is dropped, and the script that WordPress prints for this address puts up an editor of its own: new in
 * all that it shows, with a post, settings and a sidebar that no other has had. The scripts of the screen alone, the same for
 * every campaign, are not loaded once more: they are four fifths of what an editor computes before it stands.
 *
 * @param page fresh, or with an editor of campaigns that was opened for the same user, in the same language
 * @param address of `post-new.php` or `post.php`
 */
export async function openInEditor(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 90_000 });
  else await page.evaluate(putUpEditor, address);
}

/** Runs in the page. */
async function putUpEditor(address: string): Promise<void> {
  const answer = await fetch(address);
  const screen = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const start = [...screen.scripts].find(({ text }) => text.includes('wp.editPost.initializeEditor('));
  if (!start) throw new Error(`${answer.status}: no editor at ${address}`);

  (await _wpLoadBlockEditor).unmount();
  const { select, dispatch } = wp.data;
  while (select('core').hasUndo()) await dispatch('core').undo();
  const { getEntityRecord, getEntityRecordEdits } = select('core');
  // An editor asks about whatever else has changed before it saves its own. What was saved is no edit any more.
  for (const { kind, name, key } of select('core').__experimentalGetDirtyEntityRecords()) {
    const [record, edits] = [getEntityRecord(kind, name, key), getEntityRecordEdits(kind, name, key)];
    dispatch('core').receiveEntityRecords(kind, name, record, undefined, false, edits);
  }
  // No post is there, as in a fresh screen: nothing is drawn before the new one is.
  dispatch('core/editor').setEditedPost(null, null);
  // Whoever leaves gives the post free with the key that stood in the settings when the editor was first drawn.
  const postLockUtils: unknown = JSON.parse(/"postLockUtils":(\{.*?\})/.exec(start.text)![1]!);
  dispatch('core/editor').updateEditorSettings({ postLockUtils });
  dispatch('core/editor').setIsInserterOpened(false);
  dispatch('core/editor').closePublishSidebar();
  for (const type of ['default', 'snackbar']) dispatch('core/notices').removeAllNotices(type);

  // The only thing that an editor registers without looking whether it is there.
  wp.richText.unregisterFormatType('core/footnote');

  history.replaceState(null, '', address);
  document.head.append(Object.assign(document.createElement('script'), { text: start.text }));
  await _wpLoadBlockEditor;
}
