import type { ContentDocument, SiteSettings, SnapshotCampaign } from '@beckon/engine';

/** What an editor tells the frame that shows its campaign. */
export interface DrawMessage {
  readonly beckon: 'draw';
  readonly campaign: SnapshotCampaign;
  readonly document: ContentDocument;
  readonly site: SiteSettings;
  /** Attributes that texts may read, such as a first name to try. */
  readonly values: Readonly<Record<string, unknown>>;
  /** `choose`: a click picks the block. `try`: everything acts as for a visitor, but nothing is sent and nobody leaves. */
  readonly mode: 'choose' | 'try';
  /** The step to begin at, and the block to mark. */
  readonly step?: string;
  readonly chosen?: string;
}

/** What the frame answers. */
export type PreviewAnswer =
  | { readonly beckon: 'ready' }
  | { readonly beckon: 'drawn' }
  | { readonly beckon: 'failed' }
  | { readonly beckon: 'chose'; readonly block: string }
  | { readonly beckon: 'closed' };

export function isDrawMessage(data: unknown): data is DrawMessage {
  const message = data as Partial<DrawMessage> | null;
  return typeof message === 'object' && message?.beckon === 'draw' && !!message.campaign && !!message.document;
}

export function isPreviewAnswer(data: unknown): data is PreviewAnswer {
  const answer = data as Partial<PreviewAnswer> | null;
  return typeof answer === 'object' && /^(ready|drawn|failed|chose|closed)$/.test(answer?.beckon ?? '');
}
