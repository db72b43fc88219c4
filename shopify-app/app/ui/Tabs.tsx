import { Tabs as PolarisTabs } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly badge?: string;
}

export interface TabsProps<Id extends string> {
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  readonly isFitted?: boolean;
  readonly children?: ReactNode;
}

/** Tabs above one panel; those that do not fit are in a menu at the end. */
export function Tabs<Id extends string>({ tabs, selected, onSelect, isFitted = false, children }: TabsProps<Id>) {
  return (
    <PolarisTabs
      fitted={isFitted}
      selected={Math.max(
        0,
        tabs.findIndex(({ id }) => id === selected),
      )}
      onSelect={(index) => {
        const tab = tabs[index];
        if (tab) onSelect(tab.id);
      }}
      tabs={tabs.map(({ id, label, badge }) => ({
        id: `tab-${id}`,
        panelID: `panel-${id}`,
        content: label,
        ...given({ badge }),
      }))}
    >
      {children}
    </PolarisTabs>
  );
}
