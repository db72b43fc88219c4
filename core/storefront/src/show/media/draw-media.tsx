import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import styles from './media.css';

export { styles };

/** A picture beside or above the content; nothing where its address is none. */
export const drawMedia = ({ url, alt }: { readonly url: string; readonly alt: string }): HTMLElement | undefined =>
  isSafeUrl(url) ? (
    <div class="media">
      <img src={url} alt={alt} />
    </div>
  ) : undefined;
