import { ActionList, Popover } from '@shopify/polaris';
import { useState } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import { given } from './given.ts';
import { type IconName, icons } from './icons.ts';

export interface MenuItem {
  readonly label: string;
  readonly onSelect?: () => void;
  readonly href?: string;
  readonly isExternal?: boolean;
  readonly icon?: IconName;
  readonly help?: string;
  readonly isDestructive?: boolean;
  readonly isDisabled?: boolean;
}

export interface MenuProps {
  /** The button: words, or an icon with a label. */
  readonly button: Omit<ButtonProps, 'onClick' | 'href' | 'type'>;
  readonly items: readonly (MenuItem | false)[];
}

/** A button that opens a list of things to do. */
export function Menu({ button, items }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      active={isOpen}
      onClose={() => setIsOpen(false)}
      autofocusTarget="first-node"
      preferredAlignment="right"
      activator={<Button {...button} onClick={() => setIsOpen((was) => !was)} />}
    >
      <ActionList
        actionRole="menuitem"
        onActionAnyItem={() => setIsOpen(false)}
        items={items.flatMap((item) =>
          item === false
            ? []
            : {
                content: item.label,
                ...given({
                  url: item.href,
                  external: item.isExternal,
                  onAction: item.onSelect,
                  icon: item.icon && icons[item.icon],
                  helpText: item.help,
                  destructive: item.isDestructive,
                  disabled: item.isDisabled,
                }),
              },
        )}
      />
    </Popover>
  );
}
