import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import { renderLink } from './link.ts';
import type { Render } from './render.ts';

export { default as styles } from './products.css';

export const render: Render<'products'> = ({ id, items }, stage) => {
  const pictures = items.map(({ image }) => image && isSafeUrl(image) && image);
  // Where one item has a picture all keep room for one, so that their titles stand in a line.
  const hasPictures = pictures.some(Boolean);
  return (
    <ul class="products" role="list">
      {items.map(({ title, url, price, was }, at) => (
        <li>
          {renderLink({ block: id, href: url, converts: true }, stage, {}, [
            ...(hasPictures
              ? [<span class="pic">{pictures[at] && <img src={pictures[at]} alt="" loading="lazy" />}</span>]
              : []),
            <span class="title">{stage.fill(title)}</span>,
            <span class="price">
              {price && <b>{stage.fill(price)}</b>}
              {was && [<span class="vh">{stage.words.was ?? 'Before:'}</span>, <s>{stage.fill(was)}</s>]}
            </span>,
          ])}
        </li>
      ))}
    </ul>
  );
};
