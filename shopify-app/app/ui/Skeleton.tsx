import { SkeletonBodyText } from '@shopify/polaris';

export interface SkeletonProps {
  readonly lines?: number;
}

/** Lines where text is about to come. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  return <SkeletonBodyText lines={lines} />;
}
