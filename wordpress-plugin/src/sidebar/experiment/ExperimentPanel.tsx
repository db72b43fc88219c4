import { addVariant, changeVariant, removeVariant, setHoldOut, summarizeExperiment } from '@beckon/editing';
import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { plus, trash } from '@wordpress/icons';
import { DraftNumber } from '../panels/DraftNumber.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import { FieldError } from '../panels/FieldError.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { swapWithCanvas, takeCanvas } from './swap-with-canvas.ts';
import { putIntoCanvas } from './put-into-canvas.ts';

/** Variants with their weights, and the share of visitors who see nothing, so that the effect can be measured. */
export function ExperimentPanel() {
  const { campaign, isWhole, edit } = useRules();
  const { locale } = readEditorFacts();
  const [error, setError] = useState<string>();
  const { experiment } = campaign;
  const variants = experiment?.variants ?? [];
  const total = variants.reduce((sum, { weight }) => sum + weight, 0);
  const share = 1 - (experiment?.holdOut ?? 0);
  const add = (): void => {
    const letter = String.fromCharCode(65 + Math.max(1, variants.length));
    const id = `variant-${crypto.randomUUID().slice(0, 8)}`;
    const name = sprintf(/* translators: %s: a letter. */ __('Variant %s', 'beckon'), letter);
    setError(edit((it) => addVariant(it, { id, name, seed: crypto.randomUUID() })));
  };
  const swap = async (id: string): Promise<void> => {
    const swapped = swapWithCanvas(campaign, id);
    if (!swapped) return;
    const put = await putIntoCanvas(swapped.canvas);
    if (!put.ok) return setError(put.message);
    setError(edit(swapped.edit));
  };
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
              {index > 0 && (
                <div className="beckon-remark-actions">
                  <Button variant="link" onClick={() => void swap(variant.id)}>
                    {__('Swap with the canvas', 'beckon')}
                  </Button>
                  <Button variant="link" onClick={() => setError(edit(takeCanvas(variant.id)))}>
                    {__('Copy the canvas into it', 'beckon')}
                  </Button>
                </div>
              )}
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
          onClick={add}
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
      </Spot>
    </RulePanel>
  );
}
