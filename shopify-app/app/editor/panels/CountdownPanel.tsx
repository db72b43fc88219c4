import { Select, useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber, TextField } from '../fields.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function CountdownPanel({ block, set }: PanelProps<BlockOf<'countdown'>>) {
  const { t } = useWords('editor');
  const { until } = block;
  const hours = 'after' in until ? toHours(until.after) : undefined;
  return (
    <>
      <TextField label={t('countdown.label')} value={block.label} commit={(label) => set({ label })} />
      <Select
        label={t('countdown.kind')}
        value={'at' in until ? 'at' : 'after'}
        options={(['at', 'after'] as const).map((value) => ({ value, label: t(`countdown.kinds.${value}`) }))}
        onChange={(kind) =>
          set({
            until:
              kind === 'after'
                ? { after: { hours: 24 } }
                : { at: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 17) + '00Z' },
          })
        }
      />
      {'at' in until ? (
        <DraftField
          type="datetime-local"
          label={t('countdown.at')}
          help={t('countdown.atHelp')}
          value={toLocal(until.at)}
          commit={(at) => set({ until: { at: at ? new Date(at).toISOString() : '' } }, 'at')}
        />
      ) : (
        <DraftNumber
          label={t('countdown.hours')}
          help={t('countdown.hoursHelp')}
          min={0}
          step={0.25}
          value={hours}
          commit={(next) => set({ until: { after: { minutes: Math.round((next ?? 0) * 60) } } }, 'after')}
        />
      )}
      <Select
        label={t('countdown.whenOver')}
        value={block.whenOver}
        options={(['stay', 'hide', 'close'] as const).map((value) => ({ value, label: t(`countdown.over.${value}`) }))}
        onChange={(whenOver) => set({ whenOver })}
      />
      {block.whenOver === 'stay' && (
        <TextField
          label={t('countdown.overText')}
          value={block.overText ?? ''}
          commit={(text) => set({ overText: text || undefined })}
        />
      )}
    </>
  );
}

type Length = { readonly weeks?: number; readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number }; // prettier-ignore
const toHours = ({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Length): number =>
  (weeks * 7 + days) * 24 + hours + minutes / 60 + seconds / 3600;

/** What `datetime-local` understands, by the clock of whoever edits. */
function toLocal(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
