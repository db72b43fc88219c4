import { Banner, Select, Stack, useWords } from '../../ui/index.ts';
import { DraftField, TextField } from '../fields.tsx';
import { CodeTermsPanel } from '../codes/CodeTermsPanel.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';
import { Spot } from '../Spot.tsx';

export function CouponPanel({ block, set }: PanelProps<BlockOf<'coupon'>>) {
  const { t } = useWords('editor');
  const { code } = block;
  return (
    <>
      <TextField label={t('coupon.label')} value={block.label} commit={(label) => set({ label })} />
      <Spot at="block.code">
        <Stack direction="block" gap="base">
          <Select
            label={t('coupon.from')}
            value={code.from}
            options={(['lead', 'fixed'] as const).map((value) => ({ value, label: t(`coupon.froms.${value}`) }))}
            onChange={(from) => set({ code: from === 'lead' ? { from } : { from, code: 'WELCOME10' } })}
          />
          {code.from === 'fixed' ? (
            <>
              <DraftField
                label={t('coupon.code')}
                value={code.code}
                commit={(next) => set({ code: { from: 'fixed', code: next } }, 'code')}
              />
              <Banner tone="info">{t('coupon.fixedNote')}</Banner>
            </>
          ) : (
            <CodeTermsPanel />
          )}
        </Stack>
      </Spot>
      <div className="beckon-pair">
        <TextField label={t('coupon.copy')} value={block.copy} commit={(copy) => set({ copy })} />
        <TextField label={t('coupon.copied')} value={block.copied} commit={(copied) => set({ copied })} />
      </div>
    </>
  );
}
