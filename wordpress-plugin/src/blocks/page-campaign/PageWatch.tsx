import { store as blockEditorStore } from '@wordpress/block-editor';
import { serialize } from '@wordpress/blocks';
import { select as selectNow, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { useCallback, useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Compiled } from '../../sidebar/checks/compiled.ts';
import { findAt, findPlace, type BlockInEditor } from '../../sidebar/checks/find-place.ts';
import { useCompiled } from '../../sidebar/checks/use-compiled.ts';
import { useProblemNotice } from '../../sidebar/checks/use-problem-notice.ts';
import { blockEditor, openBlockSettings } from '../../sidebar/editor-store.ts';
import { goToSpot } from '../../sidebar/checks/go-to-spot.ts';
import { setOpen } from '../../sidebar/panels/open-panels.ts';
import type { Rules } from '../../sidebar/rules/rules.ts';

interface PageWatchProps {
  readonly clientId: string;
  readonly name: string;
  readonly rules: Rules;
  readonly onCompiled: (compiled: Compiled) => void;
}

interface Selectors {
  readonly getBlock: (clientId: string) => BlockInEditor | null;
}

const readBlock = (clientId: string) =>
  (selectNow(blockEditorStore) as unknown as Selectors).getBlock(clientId) ?? undefined;

/** Has the popup compiled while it is written, and says where it cannot be shown as it stands. */
export function PageWatch({ clientId, name, rules, onCompiled }: PageWatchProps) {
  const { block, title } = useSelect(
    (select) => ({
      block: (select(blockEditorStore) as unknown as Selectors).getBlock(clientId),
      title: String(select(editorStore)?.getEditedPostAttribute('title') ?? ''),
    }),
    [clientId],
  );
  const readContent = useCallback(() => {
    const now = readBlock(clientId);
    return now ? serialize([now] as never) : '';
  }, [clientId]);
  const compiled = useCompiled({ id: undefined, title: name || title, rules, blocks: block, readContent });
  useEffect(() => onCompiled(compiled), [compiled, onCompiled]);

  const [problem] = compiled.problems;
  const leadTo = useCallback(() => {
    const now = readBlock(clientId);
    const place = problem && now && findPlace(compiled.written, problem.path, [now]);
    // A field has no place of its own in what the site compiled: its path says more than where its form was written.
    const written = now && problem?.at && findAt([now], problem.at)?.clientId;
    blockEditor().selectBlock((place?.in === 'block' ? place.clientId : written) ?? clientId);
    openBlockSettings();
    if (place?.in !== 'panel') return;
    setOpen(place.panel, true);
    goToSpot(place.spot);
  }, [clientId, problem, compiled.written]);
  useProblemNotice({
    id: `beckon-problems-${clientId}`,
    compiled,
    meaning: __(
      'The popup on this page cannot be shown as it stands. Until that is put right, visitors go on seeing the last version that could be, if there is one.',
      'beckon',
    ),
    leadTo,
  });
  return null;
}
