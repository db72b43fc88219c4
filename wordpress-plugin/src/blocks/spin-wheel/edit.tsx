import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { Button, PanelBody, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';

interface Slice {
  readonly label: string;
  readonly weight?: number;
  readonly code?: string;
}

interface WheelAttributes {
  readonly slices?: readonly Slice[];
  readonly spin?: string;
  readonly result?: string;
}

interface WheelProps {
  readonly attributes: WheelAttributes;
  readonly setAttributes: (some: Partial<WheelAttributes>) => void;
}

const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
const most = 12;

/** A wheel with a prize in every slice. */
export function EditSpinWheel({ attributes: { slices = [], spin, result }, setAttributes }: WheelProps) {
  const change = (at: number, some: Partial<Slice>) =>
    setAttributes({ slices: slices.map((slice, index) => (index === at ? drop({ ...slice, ...some }) : slice)) });
  return (
    <div {...useBlockProps({ className: 'spin' })}>
      <InspectorControls>
        <PanelBody title={__('Slices', 'beckon')}>
          {slices.map((slice, index) => (
            <fieldset className="beckon-row" key={index} data-spot={`block.slices.${index}`}>
              <legend>
                {sprintf(/* translators: %d: number of the slice. */ __('Slice %d', 'beckon'), index + 1)}
              </legend>
              <TextControl
                {...sized}
                label={__('Prize', 'beckon')}
                value={slice.label}
                onChange={(label) => change(index, { label })}
              />
              <TextControl
                {...sized}
                label={__('Code', 'beckon')}
                value={slice.code ?? ''}
                onChange={(code) => change(index, { code })}
              />
              <TextControl
                {...sized}
                type="number"
                min={1}
                label={__('How often, compared with the others', 'beckon')}
                value={String(slice.weight ?? 1)}
                onChange={(text) => change(index, { weight: Math.max(0.1, Number(text) || 1) })}
              />
              {slices.length > 2 && (
                <Button
                  variant="tertiary"
                  isDestructive
                  size="compact"
                  onClick={() => setAttributes({ slices: slices.filter((_, at) => at !== index) })}
                >
                  {__('Remove this slice', 'beckon')}
                </Button>
              )}
            </fieldset>
          ))}
          {slices.length < most && (
            <Button
              variant="secondary"
              onClick={() => setAttributes({ slices: [...slices, { label: __('A prize', 'beckon'), weight: 1 }] })}
            >
              {__('Add a slice', 'beckon')}
            </Button>
          )}
          <div data-spot="block.result" style={{ marginBlockStart: 16 }}>
            <TextControl
              {...sized}
              label={__('Words after spinning', 'beckon')}
              help={__('{{ prize }} is what was won, {{ code }} its code.', 'beckon')}
              value={result ?? ''}
              onChange={(text) => setAttributes({ result: text })}
            />
          </div>
        </PanelBody>
      </InspectorControls>
      <WheelDrawing slices={slices} />
      <div className="b primary">
        <Words
          value={spin}
          placeholder={__('Spin the wheel', 'beckon')}
          label={__('Text of the spin button', 'beckon')}
          onChange={(text) => setAttributes({ spin: text })}
        />
      </div>
    </div>
  );
}

/** A code that was emptied is none. */
function drop({ code, ...slice }: Slice): Slice {
  return code ? { ...slice, code } : slice;
}

const pointAt = (turn: number): string =>
  `${(Math.sin(turn * 2 * Math.PI) * 100).toFixed(2)} ${(-Math.cos(turn * 2 * Math.PI) * 100).toFixed(2)}`;

function WheelDrawing({ slices }: { readonly slices: readonly Slice[] }) {
  const share = 1 / Math.max(2, slices.length);
  return (
    <svg viewBox="-106 -106 212 212" aria-hidden="true">
      <circle r="104" className="rim" />
      <g className="wheel">
        {slices.map(({ label }, index) => (
          <g
            key={index}
            className={index % 2 ? 'odd' : slices.length % 2 && index === slices.length - 1 ? 'last' : 'even'}
          >
            <path d={`M0 0L${pointAt(index * share)}A100 100 0 0 1 ${pointAt((index + 1) * share)}Z`} />
            <text
              x="84"
              textAnchor="end"
              fontSize={Math.min(9.5, 112 / Math.max(8, label.length))}
              transform={`rotate(${(index + 0.5) * share * 360 - 90}) translate(0 3.2)`}
            >
              {label}
            </text>
          </g>
        ))}
      </g>
      <circle r="11" className="hub" />
      <path className="pin" d="M0 -86L-8 -105H8Z" />
    </svg>
  );
}
