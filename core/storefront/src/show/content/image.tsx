import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import { renderLink } from './link.ts';
import type { Render } from './render.ts';

export const renderImage: Render<'image'> = ({ id, url, alt, width, height, href }, stage) => {
  if (!isSafeUrl(url)) return;
  const image = <img src={url} alt={alt} width={width} height={height} decoding="async" />;
  return href ? renderLink({ block: id, href, converts: true }, stage, {}, [image]) : image;
};
