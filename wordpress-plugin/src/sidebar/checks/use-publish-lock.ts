import { dispatch, useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useEffect, useRef } from '@wordpress/element';
import { addFilter, removeFilter } from '@wordpress/hooks';
import { __ } from '@wordpress/i18n';

const lockName = 'beckon-checks';
const shown = ['publish', 'future'];

/**
 * Keeps what stops publishing from being published. Drafts can always be saved: the lock is on while somebody is about
 * to publish, and for a campaign that is live already.
 */
export function usePublishLock(isStopped: boolean): void {
  const { status, isAsking } = useSelect((select) => {
    const editor = select(editorStore);
    return {
      status: editor.getEditedPostAttribute('status') as string | undefined,
      isAsking: editor.isPublishSidebarOpened(),
    };
  }, []);
  const { lockPostSaving, unlockPostSaving } = useDispatch(editorStore);
  const isLocked = isStopped && (isAsking || shown.includes(status ?? ''));
  useEffect(() => {
    if (isLocked) void lockPostSaving(lockName);
    else void unlockPostSaving(lockName);
  }, [isLocked, lockPostSaving, unlockPostSaving]);

  // Who has switched off WordPress’ question before publishing publishes at once.
  const latest = useRef(isStopped);
  latest.current = isStopped;
  useEffect(() => {
    addFilter('editor.preSavePost', lockName, (edits: { readonly status?: string }) => {
      if (!latest.current || !shown.includes(edits.status ?? '')) return edits;
      void dispatch(editorStore).editPost({ status: 'draft' }, { undoIgnore: true });
      throw new Error(
        __(
          'The campaign is not published: something in it has to be put right first. See “Before publishing”.',
          'beckon',
        ),
      );
    });
    return () => void removeFilter('editor.preSavePost', lockName);
  }, []);
}
