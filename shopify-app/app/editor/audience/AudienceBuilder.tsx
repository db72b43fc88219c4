import { addCondition, everybody, newCondition, setAudience, summarizeAudience } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { Banner, Button, Section, Stack, Text, useWords } from '../../ui/index.ts';
import { useEditor } from '../use-editor.ts';
import { ConditionGroup } from './ConditionGroup.tsx';

/** Who sees it: conditions joined by and, or and not, as deep as it takes, and the same in a sentence. */
export function AudienceBuilder() {
  const { t } = useWords('editor');
  const { campaign, locale, edit } = useEditor();
  const { audience } = campaign;
  const isEverybody = 'all' in audience && audience.all.length === 0;
  // The builder works on a group: a lone question stands in one of its own until something joins it.
  const tree: Condition = 'all' in audience || 'any' in audience ? audience : { all: [audience] };
  const change = (next: Condition, key?: string) => edit((it) => setAudience(it, { audience: next }), key);
  return (
    <Section heading={t('audience.heading')} details={t('audience.details')}>
      <Stack direction="block" gap="base">
        <Banner tone="info">{summarizeAudience(audience, { locale })}</Banner>
        {isEverybody ? (
          <Stack direction="inline" gap="small">
            <Button
              icon="add"
              variant="primary"
              onClick={() =>
                change(addCondition(everybody, [], newCondition('customer.lastOrderAt', { operator: 'olderThan' })))
              }
            >
              {t('audience.first')}
            </Button>
          </Stack>
        ) : (
          <ConditionGroup tree={tree} path={[]} change={change} />
        )}
        <Text size="small" tone="subdued">
          {t('audience.unknown')}
        </Text>
      </Stack>
    </Section>
  );
}
