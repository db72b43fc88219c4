import { Modal as PolarisModal } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface ModalAction {
  readonly label: string;
  readonly onAction: () => void;
  readonly isDestructive?: boolean;
  readonly isDisabled?: boolean;
  readonly isLoading?: boolean;
}

export interface ModalProps {
  readonly heading: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly primaryAction?: ModalAction;
  readonly secondaryActions?: readonly ModalAction[];
  readonly size?: 'small' | 'base' | 'large';
  readonly children?: ReactNode;
}

/** A dialog; focus stays inside, Escape closes it, and focus returns to where it was. */
export function Modal({ heading, isOpen, onClose, primaryAction, secondaryActions, size, children }: ModalProps) {
  return (
    <PolarisModal
      title={heading}
      open={isOpen}
      onClose={onClose}
      {...given({
        size: size === 'base' ? undefined : size,
        primaryAction: primaryAction && turn(primaryAction),
        secondaryActions: secondaryActions?.map(turn),
      })}
    >
      <PolarisModal.Section>{children}</PolarisModal.Section>
    </PolarisModal>
  );
}

const turn = ({ label, onAction, isDestructive, isDisabled, isLoading }: ModalAction) => ({
  content: label,
  onAction,
  ...given({ destructive: isDestructive, disabled: isDisabled, loading: isLoading }),
});
