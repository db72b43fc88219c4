import type { Format } from '@beckon/engine';
import { RangeControl, SelectControl, TextareaControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { PictureControl } from '../parts/PictureControl.tsx';

interface FormatSettingsProps {
  readonly format: Format;
  readonly onChange: (some: Readonly<Record<string, unknown>>) => void;
}

const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;

/** The settings that a format has. */
export function FormatSettings({ format, onChange }: FormatSettingsProps) {
  switch (format.kind) {
    case 'popup':
      return (
        <>
          <SelectControl
            {...sized}
            label={__('Position', 'beckon')}
            value={format.position}
            options={[
              { value: 'center', label: __('In the middle', 'beckon') },
              { value: 'top', label: __('At the top', 'beckon') },
              { value: 'bottom', label: __('At the bottom', 'beckon') },
            ]}
            onChange={(position) => onChange({ position })}
          />
          <RangeControl
            {...sized}
            label={__('Widest it gets', 'beckon')}
            value={format.width}
            min={240}
            max={960}
            step={10}
            onChange={(width) => onChange({ width: width ?? 480 })}
          />
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Pressing beside it closes it', 'beckon')}
            checked={format.closesOnOverlay}
            onChange={(closesOnOverlay) => onChange({ closesOnOverlay })}
          />
          <PictureControl
            image={format.image}
            onChange={(image) => onChange({ image: image && { side: format.image?.side ?? 'top', ...image } })}
          />
          {format.image && (
            <SelectControl
              {...sized}
              label={__('Side of the picture', 'beckon')}
              value={format.image.side}
              options={[
                { value: 'top', label: __('On top', 'beckon') },
                { value: 'start', label: __('Before the words', 'beckon') },
                { value: 'end', label: __('After the words', 'beckon') },
              ]}
              onChange={(side) => onChange({ image: { ...format.image, side } })}
            />
          )}
        </>
      );
    case 'full-screen':
      return <PictureControl image={format.image} onChange={(image) => onChange({ image })} />;
    case 'bar':
      return (
        <>
          <SelectControl
            {...sized}
            label={__('Edge', 'beckon')}
            value={format.edge}
            options={[
              { value: 'top', label: __('At the top', 'beckon') },
              { value: 'bottom', label: __('At the bottom', 'beckon') },
            ]}
            onChange={(edge) => onChange({ edge })}
          />
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Stays in view while the page scrolls', 'beckon')}
            checked={format.sticks}
            onChange={(sticks) => onChange({ sticks })}
          />
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Has space of its own instead of lying over the page', 'beckon')}
            help={__(
              'From the start, where every visitor sees it on every page. Elsewhere it lies over the page until the visitor has scrolled on, so that nothing jumps.',
              'beckon',
            )}
            checked={format.pushes}
            onChange={(pushes) => onChange({ pushes })}
          />
          {format.pushes && (
            <>
              <RangeControl
                {...sized}
                label={__('Height kept free', 'beckon')}
                value={format.height}
                min={24}
                max={400}
                onChange={(height) => onChange({ height: height ?? 48 })}
              />
              <RangeControl
                {...sized}
                label={__('Height kept free on phones', 'beckon')}
                help={__(
                  'Text takes more lines there. The preview at the size of a phone shows how high it gets.',
                  'beckon',
                )}
                value={format.phoneHeight ?? format.height}
                min={24}
                max={400}
                onChange={(phoneHeight) => onChange({ phoneHeight: phoneHeight ?? format.height })}
              />
            </>
          )}
          <ToggleControl
            __nextHasNoMarginBottom
            label={__('Can be closed', 'beckon')}
            checked={format.closable}
            onChange={(closable) => onChange({ closable })}
          />
        </>
      );
    case 'slide-in':
      return (
        <>
          <SelectControl
            {...sized}
            label={__('Corner', 'beckon')}
            value={format.corner}
            options={[
              { value: 'bottom-end', label: __('Bottom right', 'beckon') },
              { value: 'bottom-start', label: __('Bottom left', 'beckon') },
              { value: 'top-end', label: __('Top right', 'beckon') },
              { value: 'top-start', label: __('Top left', 'beckon') },
            ]}
            onChange={(corner) => onChange({ corner })}
          />
          <RangeControl
            {...sized}
            label={__('Widest it gets', 'beckon')}
            value={format.width}
            min={240}
            max={560}
            step={10}
            onChange={(width) => onChange({ width: width ?? 360 })}
          />
        </>
      );
    case 'feed':
      return (
        <>
          <TextareaControl
            __nextHasNoMarginBottom
            label={__('Teaser', 'beckon')}
            help={__('What the list says; the campaign’s name where this is empty.', 'beckon')}
            value={format.teaser}
            maxLength={300}
            onChange={(teaser) => onChange({ teaser })}
          />
          <PictureControl image={format.image} onChange={(image) => onChange({ image })} />
        </>
      );
    case 'embed':
      return (
        <>
          <TextControl
            {...sized}
            label={__('Another place (CSS selector)', 'beckon')}
            help={__('Leave this empty and put the block “Campaign” where it is to stand.', 'beckon')}
            value={format.into}
            onChange={(into) => onChange({ into })}
          />
          {format.into !== '' && (
            <SelectControl
              {...sized}
              label={__('Where it stands there', 'beckon')}
              value={format.placement}
              options={[
                { value: 'append', label: __('Inside, at the end', 'beckon') },
                { value: 'prepend', label: __('Inside, at the start', 'beckon') },
                { value: 'before', label: __('Before it', 'beckon') },
                { value: 'after', label: __('After it', 'beckon') },
                { value: 'replace', label: __('In its stead', 'beckon') },
              ]}
              onChange={(placement) => onChange({ placement })}
            />
          )}
          <RangeControl
            {...sized}
            label={__('Height kept free until it is there', 'beckon')}
            help={__('As high as it is above, so that nothing moves when it comes.', 'beckon')}
            value={format.reserve}
            min={0}
            max={4000}
            step={10}
            onChange={(reserve) => onChange({ reserve: reserve ?? 0 })}
          />
        </>
      );
  }
}
