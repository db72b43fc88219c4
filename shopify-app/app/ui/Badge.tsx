import { Badge as PolarisBadge } from '@shopify/polaris';
import { given } from './given.ts';
import { type IconName, icons } from './icons.ts';

export interface BadgeProps {
  readonly tone?: 'neutral' | 'info' | 'success' | 'warning' | 'critical' | 'caution';
  readonly icon?: IconName;
  readonly children: string;
}

const tones = {
  info: 'info',
  success: 'success',
  warning: 'warning',
  critical: 'critical',
  caution: 'attention',
} as const;

export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <PolarisBadge {...given({ icon: icon && icons[icon] })} {...(tone !== 'neutral' && { tone: tones[tone] })}>
      {children}
    </PolarisBadge>
  );
}
