import { BlockStack, Card, SkeletonBodyText, SkeletonDisplayText, SkeletonPage } from '@shopify/polaris';
import { useWords } from './use-words.ts';

export interface SkeletonProps {
  readonly lines?: number;
}

/** Lines where text is about to come. */
export function Skeleton({ lines = 3 }: SkeletonProps) {
  return <SkeletonBodyText lines={lines} />;
}

export interface SkeletonScreenProps {
  readonly sections?: number;
}

/** A whole screen that is about to come. */
export function SkeletonScreen({ sections = 3 }: SkeletonScreenProps) {
  const { t } = useWords('ui');
  return (
    <div role="status" aria-label={t('loading')}>
      <SkeletonPage primaryAction>
        <BlockStack gap="400">
          {Array.from({ length: sections }, (_, index) => (
            <Card key={index}>
              <BlockStack gap="400">
                <SkeletonDisplayText size="small" />
                <SkeletonBodyText lines={index === 0 ? 6 : 3} />
              </BlockStack>
            </Card>
          ))}
        </BlockStack>
      </SkeletonPage>
    </div>
  );
}
