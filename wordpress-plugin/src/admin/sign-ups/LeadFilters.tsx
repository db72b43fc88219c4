import { SearchControl, SelectControl, TextControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { LeadPage } from './lead.ts';
import { limitWords, verdictWords } from './lead-words.ts';
import type { LeadQuery } from './read-lead-query.ts';

export interface LeadFiltersProps {
  readonly query: LeadQuery;
  readonly campaigns: LeadPage['campaigns'];
  readonly onChange: (change: Partial<LeadQuery>) => void;
}

/** Typing asks when it pauses, not at every letter. */
const pauseMs = 350;

/** Narrows the list down; whatever changes, it begins anew at the first page. */
export function LeadFilters({ query, campaigns, onChange }: LeadFiltersProps) {
  const [typed, setTyped] = useState(query.search);
  useEffect(() => setTyped(query.search), [query.search]);
  useEffect(() => {
    if (typed === query.search) return;
    const timer = setTimeout(() => onChange({ search: typed, paged: 1 }), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, query.search, onChange]);
  const isKnown = query.campaign === '' || campaigns.some(({ id }) => id === query.campaign);
  const common = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
  return (
    <div className="beckon-filters">
      <SearchControl
        {...common}
        className="beckon-filters-search"
        label={__('Search by email, phone, code or answer', 'beckon')}
        placeholder={__('Email, phone, code or answer', 'beckon')}
        value={typed}
        onChange={setTyped}
      />
      <SelectControl
        {...common}
        label={__('Campaign', 'beckon')}
        value={query.campaign}
        options={[
          { value: '', label: __('All campaigns', 'beckon') },
          ...(isKnown ? [] : [{ value: query.campaign, label: query.campaign }]),
          ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(campaign: string) => onChange({ campaign, paged: 1 })}
      />
      <SelectControl
        {...common}
        label={__('Verdict', 'beckon')}
        value={query.verdict}
        options={[
          { value: '', label: __('All', 'beckon') },
          ...Object.entries(verdictWords()).map(([value, [, label]]) => ({ value, label })),
        ]}
        onChange={(verdict: string) => onChange({ verdict: verdict as LeadQuery['verdict'], paged: 1 })}
      />
      <SelectControl
        {...common}
        label={__('Limits', 'beckon')}
        value={query.limit}
        options={[
          { value: '', label: __('All', 'beckon') },
          ...Object.entries(limitWords()).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(limit: string) => onChange({ limit: limit as LeadQuery['limit'], paged: 1 })}
      />
      <TextControl
        {...common}
        type="date"
        label={__('From', 'beckon')}
        value={query.from}
        onChange={(from: string) => onChange({ from, paged: 1 })}
      />
      <TextControl
        {...common}
        type="date"
        label={__('To', 'beckon')}
        value={query.to}
        onChange={(to: string) => onChange({ to, paged: 1 })}
      />
    </div>
  );
}
