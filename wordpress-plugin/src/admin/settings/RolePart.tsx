import { CheckboxControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Panel } from '../ui/Panel.tsx';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import { abilities, type Ability } from './settings.ts';
import type { SettingsPartProps } from './SettingsForm.tsx';

/** Which role may do what. */
export function RolePart({ draft, problems, facts, onChange }: SettingsPartProps) {
  const words: Readonly<Record<Ability, string>> = {
    campaigns: __('Write campaigns', 'beckon'),
    reports: __('See figures', 'beckon'),
    leads: __('See sign-ups', 'beckon'),
    settings: __('Change settings', 'beckon'),
  };
  const rolesNow = Object.fromEntries(
    facts.roles.filter(({ isFixed }) => !isFixed).map(({ role, may }) => [role, draft.roles[role] ?? may]),
  );
  const mayOf = (role: string, now: readonly Ability[]) => draft.roles[role] ?? now;
  return (
    <Panel
      heading={__('Roles', 'beckon')}
      lead={__('Sign-ups hold personal data: give them to few.', 'beckon')}
      isFlush
    >
      {problems.roles !== undefined && <p className="beckon-error beckon-inset">{problems.roles}</p>}
      <ScrollTable
        stacks
        caption={__('What each role may do', 'beckon')}
        columns={[
          { key: 'role', title: __('Role', 'beckon') },
          ...abilities.map((ability) => ({ key: ability, title: words[ability] })),
        ]}
        rows={facts.roles.map(({ role, name, may, isFixed }) => ({
          key: role,
          cells: [
            name,
            ...abilities.map((ability) => {
              const given = isFixed ? may : mayOf(role, may);
              return (
                <CheckboxControl
                  key={ability}
                  __nextHasNoMarginBottom
                  /* translators: 1: what it is called. 2: what it is. */
                  aria-label={sprintf(__('%1$s: %2$s', 'beckon'), name, words[ability])}
                  checked={given.includes(ability)}
                  disabled={isFixed}
                  onChange={(isGiven: boolean) =>
                    onChange({
                      // Once one role is set, those that are not named have nothing: all are named.
                      roles: {
                        ...rolesNow,
                        [role]: abilities.filter((one) => (one === ability ? isGiven : given.includes(one))),
                      },
                    })
                  }
                />
              );
            }),
          ],
        }))}
      />
    </Panel>
  );
}
