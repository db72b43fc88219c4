import { publish, type ContentDocument, type SnapshotCampaign } from '@beckon/engine';
import { isPreviewAnswer, type DrawMessage } from '@beckon/storefront/preview/preview-message';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, ButtonGroup, Select, Stack, Text, useWords } from '../ui/index.ts';
import { useEditor } from './use-editor.ts';
import { useLanguageName } from './use-language-name.ts';

/** The frame is a page of ours without data; see core/storefront/src/preview. */
const address = '/preview/preview.html';

const widths = { phone: 375, desktop: 1024 } as const;

/** Shows the campaign as a visitor gets it, and lets a click in it choose what to edit. */
export function Preview() {
  const { t } = useWords('editor');
  const { state, campaign, site, problems, send } = useEditor();
  const [device, setDevice] = useState<keyof typeof widths>('desktop');
  const [mode, setMode] = useState<DrawMessage['mode']>('choose');
  const [isClosed, setIsClosed] = useState(false);
  /** A frame that was loaded anew is empty, and says again that it is ready. */
  const [timesReady, setTimesReady] = useState(0);
  const [width, setWidth] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const languages = [campaign.locale, ...Object.keys(campaign.translations ?? {})];
  const locale = languages.find((tag) => tag === state.language) ?? campaign.locale;
  const nameOf = useLanguageName();

  const isValid = problems.length === 0;
  const lastValid = useRef(campaign);
  if (isValid) lastValid.current = campaign;
  const shown = lastValid.current;

  const message = useMemo<DrawMessage | undefined>(() => {
    const snapshot = publish([{ ...shown, status: 'live' }], site);
    const [published] = snapshot.campaigns;
    const document = published && snapshot.contents[addressOf(published, state.variant, locale)];
    return published && document
      ? {
          beckon: 'draw',
          campaign: published,
          document: document as ContentDocument,
          site: snapshot.site,
          values: sampleValues,
          mode,
          step: state.step,
          ...(state.block !== undefined && { chosen: state.block }),
        }
      : undefined;
  }, [shown, site, state.variant, state.step, state.block, locale, mode]);

  useEffect(() => {
    if (!timesReady || !message) return;
    // Once for all that is typed in a row; nothing in the frame takes the focus meanwhile.
    const post = setTimeout(() => {
      setIsClosed(false);
      frame.current?.contentWindow?.postMessage(message, location.origin);
    }, 60);
    return () => clearTimeout(post);
  }, [timesReady, message]);

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin || !isPreviewAnswer(data)) return;
      if (data.beckon === 'ready') setTimesReady((times) => times + 1);
      if (data.beckon === 'closed') setIsClosed(true);
      if (data.beckon === 'chose') send({ do: 'choose', block: data.block });
    };
    addEventListener('message', hear);
    // It may have been ready before we listened: asked anew, it says so again.
    if (frame.current?.contentDocument?.readyState === 'complete') frame.current.contentWindow?.location.reload();
    return () => removeEventListener('message', hear);
  }, [send]);

  useEffect(() => {
    if (!holder.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(holder.current);
    return () => watch.disconnect();
  }, []);

  const scale = width ? Math.min(1, width / widths[device]) : 1;
  const height = device === 'phone' ? 667 : 700;
  return (
    <div className="beckon-preview">
      <Stack direction="inline" justify="space-between" align="center" gap="small">
        <ButtonGroup isSegmented>
          <Button
            icon="desktop"
            label={t('preview.desktop')}
            isPressed={device === 'desktop'}
            onClick={() => setDevice('desktop')}
          />
          <Button
            icon="phone"
            label={t('preview.phone')}
            isPressed={device === 'phone'}
            onClick={() => setDevice('phone')}
          />
        </ButtonGroup>
        {languages.length > 1 && (
          <Select
            label={t('preview.language')}
            isLabelHidden
            value={locale}
            options={languages.map((tag) => ({ value: tag, label: nameOf(tag) }))}
            onChange={(language) => send({ do: 'speak', language })}
          />
        )}
        <ButtonGroup isSegmented>
          <Button isPressed={mode === 'choose'} onClick={() => setMode('choose')}>
            {t('preview.edit')}
          </Button>
          <Button isPressed={mode === 'try'} onClick={() => setMode('try')}>
            {t('preview.try')}
          </Button>
        </ButtonGroup>
      </Stack>
      <div className="beckon-preview-stage" ref={holder} style={{ height: height * scale }}>
        <iframe
          ref={frame}
          src={address}
          title={t('preview.title')}
          style={{ width: widths[device], height, transform: `translateX(-50%) scale(${scale})` }}
        />
      </div>
      <Stack direction="inline" justify="space-between" align="center">
        <Text size="small" tone={isValid ? 'subdued' : 'caution'}>
          {isValid ? t(mode === 'choose' ? 'preview.hint' : 'preview.tryHint') : t('preview.lastValid')}
        </Text>
        {isClosed && mode === 'try' && (
          <Button
            variant="plain"
            icon="refresh"
            onClick={() => message && frame.current?.contentWindow?.postMessage(message, location.origin)}
          >
            {t('preview.again')}
          </Button>
        )}
      </Stack>
    </div>
  );
}

/** Which content document stands for an arm in a language, the campaign's own where it has no other. */
function addressOf({ contents, experiment }: SnapshotCampaign, variant: string | undefined, locale: string): string {
  const own = experiment?.variants.find(({ id }) => id === variant)?.contents ?? contents;
  return own[locale] ?? Object.values(own)[0] ?? '';
}

/** What texts that greet somebody read as. */
const sampleValues: Readonly<Record<string, unknown>> = {
  'own.firstName': 'Alex',
  'cart.total': 42,
  'cart.items': 2,
  'cart.currency': 'EUR',
  'customer.orders': 3,
  'place.country': 'DE',
  'page.title': 'Round teapot',
  'page.product': { title: 'Round teapot', price: 42, type: 'Teapot' },
};
