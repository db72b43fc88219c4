import { store as blockEditorStore, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { contentBlocks } from '../allowed-blocks.ts';
import { readFormat, type FormatAttributes } from '../format-attributes.ts';
import { Card } from '../parts/Card.tsx';

interface StepProps {
  readonly clientId: string;
  readonly context: { readonly 'beckon/format'?: FormatAttributes };
}

interface Selectors {
  readonly getBlockRootClientId: (id: string) => string;
  readonly getBlocks: (id: string) => readonly { readonly clientId: string; readonly name: string }[];
}

/** A step of a campaign: one card among several. */
export function EditStep({ clientId, context }: StepProps) {
  const format = readFormat(context['beckon/format']);
  const { number, count } = useSelect(
    (select) => {
      const { getBlockRootClientId, getBlocks } = select(blockEditorStore) as unknown as Selectors;
      const steps = getBlocks(getBlockRootClientId(clientId)).filter(({ name }) => name === 'beckon/step');
      return { number: steps.findIndex((one) => one.clientId === clientId) + 1, count: steps.length };
    },
    [clientId],
  );
  const inner = useInnerBlocksProps(
    { className: 'beckon-step' },
    { allowedBlocks: [...contentBlocks], templateLock: false },
  );
  return (
    <div {...useBlockProps({ className: 'beckon-one-step' })}>
      <div className="beckon-step-name" aria-hidden="true">
        {sprintf(
          /* translators: 1: number of this step. 2: how many there are. */ __('Step %1$d of %2$d', 'beckon'),
          number,
          count,
        )}
        {number > 1 && <span> · {__('after a form is sent, or a button leads here', 'beckon')}</span>}
      </div>
      <Card format={format}>
        <div {...inner} />
      </Card>
    </div>
  );
}
