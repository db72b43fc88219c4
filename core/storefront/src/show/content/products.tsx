import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import { renderLink } from './link.ts';
import type { Render } from './render.ts';

export { default as styles } from './products.css';

export const render: Render<'products'> = ({ id, items }, stage) => (
  <ul class="products" role="list">
    {items.map(({ title, url, image, price, was }) => (
      <li>
        {renderLink({ block: id, href: url, converts: true }, stage, {}, [
          <span class="pic">{image && isSafeUrl(image) && <img src={image} alt="" loading="lazy" />}</span>,
          <span class="title">{stage.fill(title)}</span>,
          <span class="price">
            {price && <b>{stage.fill(price)}</b>}
            {was && [<span class="vh">{stage.words.was}</span>, <s>{stage.fill(was)}</s>]}
          </span>,
        ])}
      </li>
    ))}
  </ul>
);
