import {
  addVariant,
  changeVariant,
  keepVariant,
  removeVariant,
  setHoldOut,
  setWithoutId,
  summarizeExperiment,
} from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { plus, trash } from '@wordpress/icons';
import { notCompiled, takeAnswer, type CompileAnswer } from '../checks/compiled.ts';
import { Choose } from '../panels/Choose.tsx';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import { FieldError } from '../panels/FieldError.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules, type Refused } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { swapWithCanvas, takeCanvas } from './swap-with-canvas.ts';
import { putIntoCanvas } from './put-into-canvas.ts';

interface ExperimentPanelProps {
  /** What the site makes of the editor as it stands: what was typed last is not compiled by itself yet. */
  readonly compileNow: () => Promise<CompileAnswer>;
}

/** Variants with their weights, and the share of visitors who see nothing, so that the effect can be measured. */
export function ExperimentPanel({ compileNow }: ExperimentPanelProps) {
  const rules = useRules();
  const { campaign, isWhole, edit } = rules;
  // What is done after the site has answered is done to the rules of that moment.
  const current = useRef(rules);
  current.current = rules;
  const { locale } = readEditorFacts();
  const [error, setError] = useState<string>();
  const { experiment } = campaign;
  const variants = experiment?.variants ?? [];
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const share = 1 - (experiment?.holdOut ?? 0);
  /** Does something with what is on the canvas, or says why it cannot be done. */
  const withCanvas = async (act: (canvas: Campaign) => Promise<Refused> | Refused): Promise<void> => {
    try {
      const { campaign: canvas, problems } = takeAnswer(notCompiled, await compileNow(), Date.now(), locale);
      setError(canvas ? await act(canvas) : problems[0]?.message);
    } catch {
      setError(__('The site did not answer as it should. Please try again.', 'beckon'));
    }
  };
  const add = () =>
    withCanvas(({ content, theme }) => {
      const letter = String.fromCharCode(65 + Math.max(1, variants.length));
      const id = `variant-${crypto.randomUUID().slice(0, 8)}`;
      const name = sprintf(/* translators: %s: a letter. */ __('Variant %s', 'beckon'), letter);
      return current.current.edit((it) =>
        addVariant({ ...it, content, theme }, { id, name, seed: crypto.randomUUID() }),
      );
    });
  const copy = (id: string) => withCanvas((canvas) => current.current.edit(takeCanvas(id, canvas)));
  const swap = (id: string) =>
    withCanvas(async (canvas) => {
      const swapped = swapWithCanvas(canvas, id);
      if (!swapped) return undefined;
      const put = await putIntoCanvas(swapped.canvas);
      return put.ok ? current.current.edit(swapped.edit) : put.message;
    });
  const keep = (id: string) =>
    withCanvas(async (canvas) => {
      const isOnCanvas = canvas.experiment?.variants[0]?.id === id;
      const swapped = isOnCanvas ? undefined : swapWithCanvas(canvas, id);
      const put = swapped && (await putIntoCanvas(swapped.canvas));
      return put?.ok === false ? put.message : current.current.edit((it) => keepVariant(it, { variant: id }));
    });
  return (
    <RulePanel
      name="experiment"
      title={__('Variants and hold-out', 'beckon')}
      summary={summarizeExperiment(experiment, { locale }) ?? __('Everybody sees the same.', 'beckon')}
    >
      <UnreadableNotice rule="experiment" />
      <Spot at="experiment">
        {variants.map((variant, index) => {
          const percent = total > 0 ? Math.round((variant.weight / total) * share * 1000) / 10 : 0;
          return (
            <fieldset key={variant.id} className="beckon-item" data-spot={`experiment.variants.${index}`}>
              <legend>{variant.name}</legend>
              {index > 0 && (
                <Button
                  className="beckon-item-remove"
                  size="small"
                  icon={trash}
                  label={sprintf(/* translators: %s: name of a variant. */ __('Remove “%s”', 'beckon'), variant.name)}
                  onClick={() => setError(edit((it) => removeVariant(it, { variant: variant.id })))}
                />
              )}
              <p className="beckon-hint">
                {index === 0
                  ? __('What is on the canvas.', 'beckon')
                  : __('A copy with other words, pictures or colours.', 'beckon')}{' '}
                {sprintf(/* translators: %s: a number. */ __('%s%% of the visitors.', 'beckon'), String(percent))}
              </p>
              <div className="beckon-pair">
                <DraftText
                  label={__('Name', 'beckon')}
                  value={variant.name}
                  commit={(name) =>
                    edit((it) => changeVariant(it, { variant: variant.id, set: { name } }), `name.${variant.id}`)
                  }
                />
                <DraftNumber
                  label={__('Weight', 'beckon')}
                  min={0}
                  value={variant.weight}
                  commit={(weight) =>
                    edit(
                      (it) => changeVariant(it, { variant: variant.id, set: { weight: weight ?? -1 } }),
                      `weight.${variant.id}`,
                    )
                  }
                />
              </div>
              <div className="beckon-remark-actions">
                {index > 0 && (
                  <>
                    <Button variant="link" onClick={() => void swap(variant.id)}>
                      {__('Swap with the canvas', 'beckon')}
                    </Button>
                    <Button variant="link" onClick={() => void copy(variant.id)}>
                      {__('Copy the canvas into it', 'beckon')}
                    </Button>
                  </>
                )}
                {variants.length > 1 && (
                  <Button variant="link" onClick={() => void keep(variant.id)}>
                    {__('Keep this one, end the experiment', 'beckon')}
                  </Button>
                )}
              </div>
            </fieldset>
          );
        })}
        <FieldError error={error} />
        <Button
          variant="secondary"
          size="compact"
          icon={plus}
          disabled={!isWhole || variants.length >= 10}
          accessibleWhenDisabled
          onClick={() => void add()}
        >
          {__('Add a variant', 'beckon')}
        </Button>
        <p className="beckon-hint">
          {__(
            'To write a variant: swap it with the canvas, change it there, and swap back. The preview shows each of them.',
            'beckon',
          )}
        </p>
      </Spot>
      <Spot at="experiment.holdOut">
        <DraftNumber
          label={__('Percent who see nothing', 'beckon')}
          help={__('Compared with them, the reports tell what the campaign brings.', 'beckon')}
          min={0}
          max={90}
          value={Math.round((experiment?.holdOut ?? 0) * 1000) / 10}
          commit={(percent) =>
            edit((it) => setHoldOut(it, { share: (percent ?? 0) / 100, seed: crypto.randomUUID() }), 'holdOut')
          }
        />
        {experiment && (
          <Choose
            label={__('Who may not be remembered', 'beckon')}
            help={__('They are in no variant, since nothing of them is kept.', 'beckon')}
            value={experiment.withoutId}
            options={[
              { value: 'control', label: __('sees the original', 'beckon') },
              { value: 'hold', label: __('sees nothing', 'beckon') },
            ]}
            onChange={(withoutId) => setError(edit((it) => setWithoutId(it, { withoutId })))}
          />
        )}
      </Spot>
    </RulePanel>
  );
}
