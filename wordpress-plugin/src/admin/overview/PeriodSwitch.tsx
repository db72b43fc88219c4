import { SelectControl, TextControl } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { useState } from '@wordpress/element';
import { lastDays, nameSpan, spans, type OverviewQuery } from './read-overview-query.ts';

export interface PeriodSwitchProps {
  readonly query: OverviewQuery;
  readonly today: string;
  readonly onChange: (period: { readonly from: string; readonly to: string }) => void;
}

/** The last so many days, or two dates of one’s own. */
export function PeriodSwitch({ query, today, onChange }: PeriodSwitchProps) {
  const named = nameSpan(query, today);
  const [isOwn, setIsOwn] = useState(named === 'own');
  return (
    <div className="beckon-row beckon-row-end">
      <SelectControl
        __next40pxDefaultSize
        __nextHasNoMarginBottom
        label={__('Period', 'beckon')}
        value={isOwn ? 'own' : named}
        options={[
          ...spans.map((days) => ({
            value: String(days),
            /* translators: %d: a number of days. */
            label: sprintf(_n('Last %d day', 'Last %d days', days, 'beckon'), days),
          })),
          { value: 'own', label: __('Own dates', 'beckon') },
        ]}
        onChange={(value: string) => {
          setIsOwn(value === 'own');
          if (value !== 'own') onChange(lastDays(Number(value), today));
        }}
      />
      {isOwn && (
        <>
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            type="date"
            label={__('From', 'beckon')}
            max={query.to}
            value={query.from}
            onChange={(from: string) => from !== '' && from <= query.to && onChange({ from, to: query.to })}
          />
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            type="date"
            label={__('To', 'beckon')}
            min={query.from}
            max={today}
            value={query.to}
            onChange={(to: string) =>
              to !== '' && query.from <= to && to <= today && onChange({ from: query.from, to })
            }
          />
        </>
      )}
    </div>
  );
}
