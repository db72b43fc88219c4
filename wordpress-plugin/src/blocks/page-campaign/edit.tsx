import type { FormatKind } from '@beckon/engine';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as blockEditorStore } from '@wordpress/block-editor';
import { PanelBody, Spinner, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { Compiled } from '../../sidebar/checks/compiled.ts';
import { takeRules, type Rules } from '../../sidebar/rules/rules.ts';
import { EditRoot, type RootAttributes, type RootProps } from '../campaign/edit.tsx';
import { listFirstBlocks } from '../root/new-root.ts';

interface PageCampaignAttributes extends RootAttributes {
  readonly name?: string;
  readonly key?: string;
  readonly rules?: Rules;
}

const kinds: readonly FormatKind[] = ['popup', 'full-screen', 'bar', 'slide-in'];

/** The engine and the panels that read it come when a page has such a popup: most pages have none. */
const PageRules = lazy(async () => ({
  default: (await import(/* webpackChunkName: "blocks/page-rules" */ './PageRules.tsx')).PageRules,
}));
const PageWatch = lazy(async () => ({
  default: (await import(/* webpackChunkName: "blocks/page-rules" */ './PageWatch.tsx')).PageWatch,
}));

interface BlockActions {
  readonly replaceInnerBlocks: (clientId: string, blocks: readonly unknown[], selects: boolean) => void;
  readonly updateBlockAttributes: (clientId: string, some: object) => void;
  readonly __unstableMarkNextChangeAsNotPersistent: () => void;
}

interface Selectors {
  readonly getBlockCount: (id: string) => number;
  readonly getBlocksByName: (name: string) => readonly string[];
  readonly getBlockAttributes: (id: string) => { readonly key?: string } | null;
}

/** A popup that is written in a page and shown on that page only. */
export function EditPageCampaign({ clientId, attributes, setAttributes }: RootProps<PageCampaignAttributes>) {
  const { name, key } = attributes;
  const rules = useMemo(() => takeRules(attributes.rules), [attributes.rules]);
  const [compiled, setCompiled] = useState<Compiled>();
  const actions = useDispatch(blockEditorStore) as unknown as BlockActions;
  const { isEmpty, isKeyTaken } = useSelect(
    (select) => {
      const { getBlockCount, getBlocksByName, getBlockAttributes } = select(blockEditorStore) as unknown as Selectors;
      const all = getBlocksByName('beckon/page-campaign');
      const first = all.find((id) => getBlockAttributes(id)?.key === key);
      return { isEmpty: getBlockCount(clientId) === 0, isKeyTaken: key !== undefined && first !== clientId };
    },
    [clientId, key],
  );

  useEffect(() => {
    // What a visitor's browser remembers of it goes by this name: a copy is another campaign.
    if (key !== undefined && !isKeyTaken) return;
    const isNew = key === undefined && isEmpty;
    actions.__unstableMarkNextChangeAsNotPersistent();
    actions.updateBlockAttributes(clientId, { key: clientId.slice(0, 8) });
    if (!isNew) return;
    actions.__unstableMarkNextChangeAsNotPersistent();
    actions.replaceInnerBlocks(clientId, listFirstBlocks(), false);
  }, [key, isKeyTaken, isEmpty, clientId, actions]);

  const setRules = useCallback((next: Rules) => setAttributes({ rules: next }), [setAttributes]);
  // Who may not write campaigns cannot have them compiled, and what they change of one is not taken over.
  const mayWrite = window.beckonEditor?.mayWrite === true;
  return (
    <>
      <EditRoot
        clientId={clientId}
        attributes={attributes}
        setAttributes={setAttributes}
        kinds={kinds}
        header={
          <div className="beckon-page-hint" aria-hidden="true">
            {__('Popup on this page: visitors see it over the page, not here.', 'beckon')}
          </div>
        }
        settings={
          <>
            {mayWrite && (
              <Suspense fallback={<Spinner />}>
                <PageRules rules={rules} onChange={setRules} compiled={compiled} />
              </Suspense>
            )}
            <PanelBody title={__('In reports', 'beckon')} initialOpen={false}>
              <TextControl
                __next40pxDefaultSize
                __nextHasNoMarginBottom
                label={__('Name', 'beckon')}
                help={__('What the reports call it; the page’s title where this is empty.', 'beckon')}
                value={name ?? ''}
                onChange={(text) => setAttributes({ name: text })}
              />
            </PanelBody>
          </>
        }
      />
      {mayWrite && (
        <Suspense fallback={null}>
          <PageWatch clientId={clientId} name={name ?? ''} rules={rules} onCompiled={setCompiled} />
        </Suspense>
      )}
    </>
  );
}
