import type { Format, FormatKind } from '@beckon/engine';
import { Button, PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { changeFormat, type FormatAttributes } from '../format-attributes.ts';
import { FormatDrawing } from './FormatDrawing.tsx';
import { FormatSettings } from './FormatSettings.tsx';

interface FormatPanelProps {
  readonly kept: FormatAttributes | undefined;
  readonly format: Format;
  readonly kinds: readonly FormatKind[];
  readonly onChange: (format: FormatAttributes) => void;
}

export const formatWords = (): Readonly<Record<FormatKind, string>> => ({
  popup: __('Popup', 'beckon'),
  'full-screen': __('Full screen', 'beckon'),
  bar: __('Bar', 'beckon'),
  'slide-in': __('Slide-in', 'beckon'),
  feed: __('News', 'beckon'),
  embed: __('In the page', 'beckon'),
});

const aboutFormats = (): Readonly<Record<FormatKind, string>> => ({
  popup: __('A window over the page, which waits behind it.', 'beckon'),
  'full-screen': __('Covers the whole screen.', 'beckon'),
  bar: __('A strip along an edge. It takes no focus and moves nothing.', 'beckon'),
  'slide-in': __('A card in a corner that leaves the page usable.', 'beckon'),
  feed: __('A message behind the bell: a teaser in the list, this when it is opened.', 'beckon'),
  embed: __('Stands in the page itself, where you put the block “Campaign”.', 'beckon'),
});

/** How the campaign stands on the page. */
export function FormatPanel({ kept, format, kinds, onChange }: FormatPanelProps) {
  return (
    <PanelBody title={__('Format', 'beckon')}>
      <div className="beckon-formats" role="group" aria-label={__('Format', 'beckon')}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            className="beckon-format"
            isPressed={format.kind === kind}
            onClick={() => onChange(changeFormat(kept, kind))}
          >
            <FormatDrawing kind={kind} />
            {formatWords()[kind]}
          </Button>
        ))}
      </div>
      <p className="beckon-about">{aboutFormats()[format.kind]}</p>
      <FormatSettings format={format} onChange={(some) => onChange({ ...kept, ...some, kind: format.kind })} />
    </PanelBody>
  );
}
