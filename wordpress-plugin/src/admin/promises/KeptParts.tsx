import { __ } from '@wordpress/i18n';
import { Panel } from '../ui/Panel.tsx';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { classWords, groundWords, keptForWords, placeWords, purposeWords } from './kept-words.ts';
import type { PromiseFacts } from './promise-facts.ts';
import { consentWords, storageWords } from './storage-words.ts';

/** What a visitor’s browser keeps, and what the site keeps, as the owner has set it. */
export function KeptParts({ register, set }: Pick<PromiseFacts, 'register' | 'set'>) {
  const [places, purposes, classes, grounds] = [placeWords(), purposeWords(), classWords(), groundWords()];
  const [times, storage, consents] = [keptForWords(set), storageWords(set), consentWords()];
  const browser = __('What a browser keeps', 'beckon');
  const site = __('What your site keeps', 'beckon');
  return (
    <>
      <Panel
        isFlush
        heading={browser}
        lead={__('Only after a yes to its purpose, and only as your site’s own. Nothing of it travels to anybody else.', 'beckon')} // prettier-ignore
      >
        <ScrollTable
          stacks
          caption={browser}
          columns={[
            { key: 'name', title: __('Name', 'beckon') },
            { key: 'kind', title: __('Kind', 'beckon') },
            { key: 'purpose', title: __('Purpose', 'beckon') },
            { key: 'why', title: __('What for', 'beckon') },
            { key: 'for', title: __('Kept for', 'beckon') },
          ]}
          rows={register.storage.map(({ name, kind, purpose, why, keptFor }) => {
            const words = storage[name] ?? { kind, why, keptFor };
            return {
              key: name,
              cells: [<code key="name">{name}</code>, words.kind, consents[purpose], words.why, words.keptFor],
            };
          })}
        />
      </Panel>
      <Panel
        isFlush
        heading={site}
        lead={__('All that Beckon keeps in this site’s database and that says anything of a person, an account or a campaign. What only keeps rows apart is left out.', 'beckon')} // prettier-ignore
      >
        <ScrollTable
          stacks
          caption={site}
          columns={[
            { key: 'what', title: __('What', 'beckon') },
            { key: 'class', title: __('Kind', 'beckon') },
            { key: 'why', title: __('What for', 'beckon') },
            { key: 'ground', title: __('Ground', 'beckon') },
            { key: 'for', title: __('Kept for', 'beckon') },
          ]}
          rows={register.kept.map(({ table, columns, class: kind, purpose, ground, keptFor }) => ({
            key: `${table} ${columns.join()}`,
            cells: [
              <span key="what">
                {places[table] ?? <code>{table}</code>}{' '}
                <span className="beckon-columns" lang="en">
                  {columns.join(', ')}
                </span>
              </span>,
              classes[kind],
              purposes[purpose] ?? purpose,
              grounds[ground],
              times[keptFor] ?? keptFor,
            ],
          }))}
        />
      </Panel>
    </>
  );
}
