import { setFrequency, setPriority, summarizeFrequency, type FrequencyPatch } from '@beckon/editing';
import type { Frequency } from '@beckon/engine';
import { __ } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import { LengthField } from '../panels/LengthField.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { Tick } from '../panels/Tick.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { AfterField } from './AfterField.tsx';

type Again = Frequency['again'];

/** How often it may come back to the same visitor, and which wins where only one may show. */
export function OftenPanel() {
  const { campaign, edit } = useRules();
  const { locale } = readEditorFacts();
  const { frequency, priority } = campaign;
  const { again } = frequency;
  const set = (patch: FrequencyPatch, key?: string) => edit((it) => setFrequency(it, { set: patch }), key);
  return (
    <RulePanel name="often" title={__('How often', 'beckon')} summary={summarizeFrequency(frequency, { locale })}>
      <UnreadableNotice rule="frequency" />
      <Spot at="frequency">
        <Choose
          label={__('To the same visitor', 'beckon')}
          value={again.kind}
          options={[
            { value: 'once-per-visit', label: __('once a visit', 'beckon') },
            { value: 'once', label: __('once only', 'beckon') },
            { value: 'after', label: __('again after a rest', 'beckon') },
            { value: 'after-pages', label: __('again after some pages', 'beckon') },
            { value: 'every-page-view', label: __('on every page', 'beckon') },
          ]}
          onChange={(kind) => void set({ again: begin(kind) })}
        />
        {again.kind === 'after' && (
          <LengthField
            label={__('Rests for', 'beckon')}
            value={again.rest}
            commit={(rest) => set({ again: { kind: 'after', rest } }, 'rest')}
          />
        )}
        {again.kind === 'after-pages' && (
          <DraftNumber
            label={__('Pages in between', 'beckon')}
            min={1}
            value={again.pages}
            commit={(pages) => set({ again: { kind: 'after-pages', pages: pages ?? 0 } }, 'pages')}
          />
        )}
        <AfterField
          label={__('When it was closed', 'beckon')}
          value={frequency.afterClose}
          commit={(afterClose) => set({ afterClose }, 'afterClose')}
        />
        <AfterField
          label={__('When its aim was reached', 'beckon')}
          value={frequency.afterConversion}
          commit={(afterConversion) => set({ afterConversion }, 'afterConversion')}
        />
        <DraftNumber
          label={__('Most displays to one visitor', 'beckon')}
          help={__('Empty: no such limit.', 'beckon')}
          min={1}
          value={frequency.maxDisplays}
          commit={(maxDisplays) => set({ maxDisplays }, 'maxDisplays')}
        />
        <Tick
          label={__('Keeps the site’s rest between campaigns', 'beckon')}
          help={__('So that nobody meets several in a row.', 'beckon')}
          isOn={frequency.respectsSiteRest}
          onChange={(respectsSiteRest) => void set({ respectsSiteRest })}
        />
      </Spot>
      <Spot at="frequency.withoutMemory">
        <Choose
          label={__('Visitors who allow no remembering', 'beckon')}
          help={__('The limits above need a memory in the visitor’s browser.', 'beckon')}
          value={frequency.withoutMemory}
          options={[
            { value: 'hold', label: __('do not see it', 'beckon') },
            { value: 'show', label: __('see it, perhaps again on the next page', 'beckon') },
          ]}
          onChange={(withoutMemory) => void set({ withoutMemory })}
        />
      </Spot>
      <Spot at="priority">
        <DraftNumber
          label={__('Priority', 'beckon')}
          help={__('0 to 1000. Where only one may show, the higher does.', 'beckon')}
          min={0}
          max={1000}
          value={priority}
          commit={(next) => edit((it) => setPriority(it, { priority: next ?? 0 }), 'priority')}
        />
      </Spot>
    </RulePanel>
  );
}

const begin = (kind: Again['kind']): Again =>
  kind === 'after' ? { kind, rest: { days: 7 } } : kind === 'after-pages' ? { kind, pages: 5 } : { kind };
