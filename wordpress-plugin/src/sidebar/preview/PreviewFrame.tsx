import { isPreviewAnswer, type DrawMessage } from '@beckon/storefront/preview/preview-message';
import { Button } from '@wordpress/components';
import { useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { readEditorFacts } from '../site/editor-facts.ts';
import type { Tried } from './try-visit.ts';

export const devices = { phone: [375, 667], tablet: [768, 900], desktop: [1280, 800] } as const;
export type Device = keyof typeof devices;

interface PreviewFrameProps {
  /** Undefined draws the page alone. */
  readonly tried: Tried | undefined;
  readonly device: Device;
}

/** The real tag on a sketch of a page: it acts as for a visitor, and nothing is sent. */
export function PreviewFrame({ tried, device }: PreviewFrameProps) {
  const { previewUrl } = readEditorFacts();
  const frame = useRef<HTMLIFrameElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const [isReady, setIsReady] = useState(false);
  const [isClosed, setIsClosed] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [room, setRoom] = useState(0);
  const message = useMemo<DrawMessage | undefined>(
    () =>
      tried && {
        beckon: 'draw',
        campaign: tried.published,
        document: tried.document,
        site: tried.site,
        values: tried.values,
        mode: 'try',
      },
    [tried],
  );

  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow || origin !== location.origin || !isPreviewAnswer(data)) return;
      if (data.beckon === 'ready') setIsReady(true);
      if (data.beckon === 'closed') setIsClosed(true);
      setHasFailed(data.beckon === 'failed');
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    if (!isReady || !message) return undefined;
    // Drawing takes the focus into the frame, as a dialog must: whoever sets the visit goes on setting it.
    const focused = document.activeElement;
    const post = setTimeout(() => {
      setIsClosed(false);
      frame.current?.contentWindow?.postMessage(message, location.origin);
    }, 100);
    const giveBack = ({ source, data }: MessageEvent): void => {
      if (source !== frame.current?.contentWindow || !isPreviewAnswer(data) || data.beckon !== 'drawn') return;
      if (document.activeElement === frame.current && focused instanceof HTMLElement)
        focused.focus({ preventScroll: true });
    };
    addEventListener('message', giveBack);
    return () => {
      clearTimeout(post);
      removeEventListener('message', giveBack);
    };
  }, [isReady, message, device]);

  useEffect(() => {
    if (!holder.current) return undefined;
    const watch = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    watch.observe(holder.current);
    return () => watch.disconnect();
  }, []);

  const [width, height] = devices[device];
  const scale = room > 0 ? Math.min(1, room / width, 560 / height) : 1;
  return (
    <div className="beckon-stage" ref={holder} style={{ height: height * scale }}>
      <iframe
        ref={frame}
        src={previewUrl}
        sandbox="allow-scripts allow-same-origin"
        title={__('The campaign on a page', 'beckon')}
        style={{ width, height, transform: `translateX(-50%) scale(${scale})` }}
      />
      {isClosed && message && (
        <Button
          className="beckon-again"
          variant="primary"
          onClick={() => {
            setIsClosed(false);
            frame.current?.contentWindow?.postMessage(message, location.origin);
          }}
        >
          {__('Show it again', 'beckon')}
        </Button>
      )}
      {hasFailed && <p role="alert">{__('It could not be drawn.', 'beckon')}</p>}
    </div>
  );
}
