import { changeFormatSettings } from '@beckon/editing';
import type { Format } from '@beckon/engine';
import { Checkbox, Select, Text, useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber, TextField } from '../fields.tsx';
import { useEditor } from '../use-editor.ts';

/** What each format lets one choose. */
export function FormatSettings() {
  const { t } = useWords('editor');
  const { campaign, edit } = useEditor();
  const { format } = campaign;
  const set = (patch: object) =>
    edit((it) => changeFormatSettings(it, { set: patch as never }), `format.${Object.keys(patch).join()}`);
  switch (format.kind) {
    case 'popup':
      return (
        <>
          <div className="beckon-pair">
            <Select
              label={t('format.position')}
              value={format.position}
              options={(['center', 'top', 'bottom'] as const).map((value) => ({ value, label: t(`corners.${value}`) }))}
              onChange={(position) => set({ position })}
            />
            <DraftNumber
              label={t('fields.width')}
              suffix="px"
              value={format.width}
              commit={(width) => set({ width: width ?? 0 })}
            />
          </div>
          <Checkbox
            label={t('format.closesOnOverlay')}
            isChecked={format.closesOnOverlay}
            onChange={(closesOnOverlay) => set({ closesOnOverlay })}
          />
          <Picture image={format.image} sides={['start', 'end', 'top']} set={(image) => set({ image })} />
        </>
      );
    case 'full-screen':
      return <Picture image={format.image} set={(image) => set({ image })} />;
    case 'bar':
      return (
        <>
          <div className="beckon-pair">
            <Select
              label={t('format.edge')}
              value={format.edge}
              options={(['top', 'bottom'] as const).map((value) => ({ value, label: t(`corners.${value}`) }))}
              onChange={(edge) => set({ edge })}
            />
            <DraftNumber
              label={t('format.barHeight')}
              suffix="px"
              value={format.height}
              help={t('format.barHeightHelp')}
              commit={(height) => set({ height: height ?? 0 })}
            />
          </div>
          <DraftNumber
            label={t('format.barPhoneHeight')}
            suffix="px"
            value={format.phoneHeight}
            help={t('format.barPhoneHeightHelp')}
            commit={(phoneHeight) => set({ phoneHeight })}
          />
          <Checkbox label={t('format.sticks')} isChecked={format.sticks} onChange={(sticks) => set({ sticks })} />
          <Checkbox
            label={t('format.pushes')}
            help={t('format.pushesHelp')}
            isChecked={format.pushes}
            onChange={(pushes) => set({ pushes })}
          />
          <Checkbox
            label={t('format.closable')}
            isChecked={format.closable}
            onChange={(closable) => set({ closable })}
          />
        </>
      );
    case 'slide-in':
      return (
        <div className="beckon-pair">
          <Select
            label={t('format.corner')}
            value={format.corner}
            options={(['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const).map((value) => ({
              value,
              label: t(`corners.${value}`),
            }))}
            onChange={(corner) => set({ corner })}
          />
          <DraftNumber
            label={t('fields.width')}
            suffix="px"
            value={format.width}
            commit={(width) => set({ width: width ?? 0 })}
          />
        </div>
      );
    case 'feed':
      return (
        <>
          <TextField
            label={t('format.teaser')}
            help={t('format.teaserHelp')}
            value={format.teaser}
            commit={(teaser) => set({ teaser })}
          />
          <Picture image={format.image} set={(image) => set({ image })} />
        </>
      );
    case 'embed':
      return (
        <>
          <DraftField
            label={t('format.into')}
            help={t('format.intoHelp')}
            value={format.into}
            isMonospaced
            commit={(into) => set({ into })}
          />
          <div className="beckon-pair">
            <Select
              label={t('format.placement')}
              value={format.placement}
              options={(['append', 'prepend', 'before', 'after', 'replace'] as const).map((value) => ({
                value,
                label: t(`format.placements.${value}`),
              }))}
              onChange={(placement) => set({ placement })}
            />
            <DraftNumber
              label={t('format.reserve')}
              suffix="px"
              help={t('format.reserveHelp')}
              value={format.reserve}
              commit={(reserve) => set({ reserve: reserve ?? 0 })}
            />
          </div>
          <Text size="small" tone="subdued">
            {t('format.embedNote')}
          </Text>
        </>
      );
  }
}

type PictureValue = Extract<Format, { readonly kind: 'popup' }>['image'];

function Picture({
  image,
  sides,
  set,
}: {
  readonly image: { readonly url: string; readonly alt: string; readonly side?: string } | undefined;
  readonly sides?: readonly NonNullable<PictureValue>['side'][];
  readonly set: (image: object | undefined) => string | undefined;
}) {
  // prettier-ignore
  const { t } = useWords('editor');
  const begin = { url: 'https://', alt: '', ...(sides && { side: 'start' }) };
  return (
    <>
      <DraftField
        label={t('format.picture')}
        help={t('image.addressHelp')}
        value={image?.url ?? ''}
        commit={(url) => set(url ? { ...(image ?? begin), url } : undefined)}
      />
      {image && (
        <div className="beckon-pair" data-spot="format.image.alt">
          <DraftField label={t('image.alt')} value={image.alt} commit={(alt) => set({ ...image, alt })} />
          {sides && (
            <Select
              label={t('format.pictureSide')}
              value={image.side ?? 'start'}
              options={sides.map((value) => ({ value, label: t(`corners.${value}`) }))}
              onChange={(side) => set({ ...image, side })}
            />
          )}
        </div>
      )}
    </>
  );
}
