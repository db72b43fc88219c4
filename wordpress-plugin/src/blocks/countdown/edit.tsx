import type { Duration } from '@beckon/engine';
import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { DateTimePicker, PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';
import { splitLength } from './split-length.ts';

interface CountdownAttributes {
  readonly until?: { readonly at: string } | { readonly after: Duration };
  readonly label?: string;
  readonly whenOver?: 'stay' | 'hide' | 'close';
  readonly overText?: string;
}

interface CountdownProps {
  readonly attributes: CountdownAttributes;
  readonly setAttributes: (some: Partial<CountdownAttributes>) => void;
}

const dayMs = 86_400_000;
const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;

/** A clock that runs out. */
export function EditCountdown({ attributes, setAttributes }: CountdownProps) {
  const { until = { after: { hours: 24 } }, label, whenOver = 'hide', overText } = attributes;
  const { hours, minutes } = splitLength('after' in until ? until.after : {});
  const left = 'at' in until ? Math.max(0, Date.parse(until.at) - Date.now()) : (hours * 60 + minutes) * 60_000;
  const words = [__('days', 'beckon'), __('hrs', 'beckon'), __('min', 'beckon'), __('sec', 'beckon')];
  const parts = [left / dayMs, (left / 3_600_000) % 24, (left / 60_000) % 60, (left / 1000) % 60].map(Math.floor);
  const setLength = (length: Duration) => setAttributes({ until: { after: splitLength(length) } });
  return (
    <div {...useBlockProps({ className: 'countdown' })}>
      <InspectorControls>
        <PanelBody title={__('Countdown', 'beckon')}>
          <SelectControl
            {...sized}
            label={__('It ends', 'beckon')}
            value={'at' in until ? 'at' : 'after'}
            options={[
              { value: 'after', label: __('A while after each visitor first sees it', 'beckon') },
              { value: 'at', label: __('At one moment for everybody', 'beckon') },
            ]}
            onChange={(how) =>
              setAttributes({
                until: how === 'at' ? { at: new Date(Date.now() + 7 * dayMs).toISOString() } : { after: { hours: 24 } },
              })
            }
          />
          {'at' in until ? (
            <DateTimePicker
              currentDate={until.at}
              onChange={(moment) => moment && setAttributes({ until: { at: new Date(moment).toISOString() } })}
            />
          ) : (
            <>
              <TextControl
                {...sized}
                type="number"
                min={0}
                label={__('Hours', 'beckon')}
                value={String(hours)}
                onChange={(text) => setLength({ hours: Number(text), minutes })}
              />
              <TextControl
                {...sized}
                type="number"
                min={0}
                max={59}
                label={__('Minutes', 'beckon')}
                value={String(minutes)}
                onChange={(text) => setLength({ hours, minutes: Number(text) })}
              />
            </>
          )}
          <SelectControl
            {...sized}
            label={__('When it is over', 'beckon')}
            value={whenOver}
            options={[
              { value: 'hide', label: __('It disappears', 'beckon') },
              { value: 'stay', label: __('It stays and says so', 'beckon') },
              { value: 'close', label: __('The campaign closes', 'beckon') },
            ]}
            onChange={(value) => setAttributes({ whenOver: value })}
          />
          <TextControl
            {...sized}
            label={__('Words after the end', 'beckon')}
            value={overText ?? ''}
            onChange={(text) => setAttributes({ overText: text })}
          />
        </PanelBody>
      </InspectorControls>
      <Words
        tag="p"
        value={label}
        placeholder={__('Ends in', 'beckon')}
        label={__('Label of the countdown', 'beckon')}
        onChange={(text) => setAttributes({ label: text })}
      />
      <div className="clock" aria-hidden="true">
        {parts.map((value, index) => (
          <span key={words[index]}>
            <b>{index ? String(value).padStart(2, '0') : value}</b>
            <small>{words[index]}</small>
          </span>
        ))}
      </div>
    </div>
  );
}
