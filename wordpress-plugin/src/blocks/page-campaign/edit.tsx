import type { FormatKind, Trigger } from '@beckon/engine';
import { useDispatch, useSelect } from '@wordpress/data';
import { store as blockEditorStore } from '@wordpress/block-editor';
import { PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect } from 'react';
import { EditRoot, type RootAttributes, type RootProps } from '../campaign/edit.tsx';
import { listFirstBlocks } from '../root/new-root.ts';
import { againKinds, momentOf, momentWords, setAgain, setMoment, type Moment, type PageRules } from './page-rules.ts';

interface PageCampaignAttributes extends RootAttributes {
  readonly name?: string;
  readonly key?: string;
  readonly rules?: PageRules;
}

const kinds: readonly FormatKind[] = ['popup', 'full-screen', 'bar', 'slide-in'];
const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;

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
  const { name, rules = {}, key } = attributes;
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

  const moment = momentOf(rules);
  return (
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
        <PanelBody title={__('When it is shown', 'beckon')}>
          <SelectControl
            {...sized}
            label={__('Moment', 'beckon')}
            value={moment}
            options={momentWords()}
            onChange={(value) => setAttributes({ rules: setMoment(rules, value as Moment) })}
          />
          {rules.triggers?.list.map((trigger, index) => (
            <TriggerNumber
              key={trigger.kind}
              trigger={trigger}
              onChange={(changed) =>
                setAttributes({
                  rules: {
                    ...rules,
                    triggers: {
                      match: 'any',
                      list: rules.triggers!.list.map((one, at) => (at === index ? changed : one)),
                    },
                  },
                })
              }
            />
          ))}
          <SelectControl
            {...sized}
            label={__('How often to the same visitor', 'beckon')}
            value={rules.frequency?.again?.kind ?? 'once-per-visit'}
            options={againKinds()}
            onChange={(kind) => setAttributes({ rules: setAgain(rules, kind) })}
          />
          <TextControl
            {...sized}
            label={__('Name', 'beckon')}
            help={__('What the reports call it; the page’s title where this is empty.', 'beckon')}
            value={name ?? ''}
            onChange={(text) => setAttributes({ name: text })}
          />
        </PanelBody>
      }
    />
  );
}

interface TriggerNumberProps {
  readonly trigger: Trigger;
  readonly onChange: (trigger: Trigger) => void;
}

/** The number that some moments have. */
function TriggerNumber({ trigger, onChange }: TriggerNumberProps) {
  if (trigger.kind === 'scroll')
    return (
      <TextControl
        {...sized}
        type="number"
        min={1}
        max={100}
        label={__('Percent of the page', 'beckon')}
        value={String(trigger.percent)}
        onChange={(text) => onChange({ kind: 'scroll', percent: Math.min(100, Math.max(1, Number(text) || 50)) })}
      />
    );
  if (trigger.kind === 'delay' || trigger.kind === 'inactivity')
    return (
      <TextControl
        {...sized}
        type="number"
        min={1}
        label={__('Seconds', 'beckon')}
        value={String(trigger.seconds)}
        onChange={(text) => onChange({ kind: trigger.kind, seconds: Math.max(1, Number(text) || 1) })}
      />
    );
  return null;
}
