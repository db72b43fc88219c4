import { Stack } from './Stack.tsx';
import { Text } from './Text.tsx';

export interface FigureProps {
  readonly label: string;
  readonly value: string;
  /** How it stands against the time before, in words. */
  readonly details?: string;
}

/** One number that matters, with its name. */
export function Figure({ label, value, details }: FigureProps) {
  return (
    <div className="beckon-figure">
      <Stack gap="tight">
        <Text tone="subdued">{label}</Text>
        <div className="beckon-figure-value">
          <Text size="figure" isStrong isNumeric>
            {value}
          </Text>
        </div>
        {details !== undefined && (
          <Text size="small" tone="subdued">
            {details}
          </Text>
        )}
      </Stack>
    </div>
  );
}
