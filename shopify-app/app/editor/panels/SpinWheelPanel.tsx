import { Button, Stack, Text, useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber, RowActions, TextField } from '../fields.tsx';
import { moveItem } from '../move-item.ts';
import { Spot } from '../Spot.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function SpinWheelPanel({ block, set }: PanelProps<BlockOf<'spin-wheel'>>) {
  const { t } = useWords('editor');
  const { slices } = block;
  const total = slices.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <>
      <TextField label={t('wheel.spin')} value={block.spin} commit={(spin) => set({ spin })} />
      <Spot at="block.result">
        <TextField
          label={t('wheel.result')}
          value={block.result}
          help={t('wheel.resultHelp')}
          commit={(result) => set({ result })}
        />
      </Spot>
      {slices.map((slice, index) => (
        <fieldset key={index} className="beckon-item" data-spot={`block.slices.${index}`}>
          <legend>{t('wheel.nth', { number: index + 1 })}</legend>
          <DraftField
            label={t('wheel.prize')}
            value={slice.label}
            commit={(label) => set({ slices: slices.with(index, { ...slice, label }) }, `label${index}`)}
          />
          <div className="beckon-pair">
            <DraftNumber
              label={t('fields.weight')}
              value={slice.weight}
              help={t('wheel.chance', { percent: total ? Math.round((slice.weight / total) * 100) : 0 })}
              commit={(weight) =>
                set({ slices: slices.with(index, { ...slice, weight: weight ?? 0 }) }, `weight${index}`)
              }
            />
            <DraftField
              label={t('wheel.code')}
              value={slice.code ?? ''}
              commit={(code) => {
                const { code: _, ...rest } = slice;
                return set({ slices: slices.with(index, code ? { ...rest, code } : rest) }, `code${index}`);
              }}
            />
          </div>
          <RowActions
            name={slice.label}
            index={index}
            count={slices.length}
            onMove={(to) => set({ slices: moveItem(slices, index, to) })}
            {...(slices.length > 2 && { onRemove: () => set({ slices: slices.toSpliced(index, 1) }) })}
          />
        </fieldset>
      ))}
      <Text size="small" tone="subdued">
        {t('wheel.note')}
      </Text>
      <Stack direction="inline">
        <Button icon="add" onClick={() => set({ slices: [...slices, { label: t('wheel.newPrize'), weight: 1 }] })}>
          {t('wheel.add')}
        </Button>
      </Stack>
    </>
  );
}
