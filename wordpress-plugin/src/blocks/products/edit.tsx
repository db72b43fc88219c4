import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { Button, PanelBody, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { PictureControl } from '../parts/PictureControl.tsx';

interface Product {
  readonly title: string;
  readonly url: string;
  readonly image?: string;
  readonly price?: string;
  readonly was?: string;
}

interface ProductsProps {
  readonly attributes: { readonly items?: readonly Product[] };
  readonly setAttributes: (some: { items: readonly Product[] }) => void;
}

const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
const most = 24;

/** A few products, as they are to be read. */
export function EditProducts({ attributes: { items = [] }, setAttributes }: ProductsProps) {
  const change = (at: number, some: Partial<Record<keyof Product, string | undefined>>) =>
    setAttributes({ items: items.map((item, index) => (index === at ? tidy({ ...item, ...some }) : item)) });
  return (
    <div {...useBlockProps()}>
      <InspectorControls>
        {items.map((item, index) => (
          <PanelBody
            key={index}
            title={
              item.title || sprintf(/* translators: %d: number of the product. */ __('Product %d', 'beckon'), index + 1)
            }
            initialOpen={index === 0}
          >
            <TextControl
              {...sized}
              label={__('Name', 'beckon')}
              value={item.title}
              onChange={(title) => change(index, { title })}
            />
            <TextControl
              {...sized}
              label={__('Address', 'beckon')}
              value={item.url}
              onChange={(url) => change(index, { url })}
            />
            <TextControl
              {...sized}
              label={__('Price', 'beckon')}
              value={item.price ?? ''}
              onChange={(price) => change(index, { price })}
            />
            <TextControl
              {...sized}
              label={__('Price before', 'beckon')}
              value={item.was ?? ''}
              onChange={(was) => change(index, { was })}
            />
            <PictureControl
              image={item.image ? { url: item.image, alt: '' } : undefined}
              onChange={(image) => change(index, { image: image?.url })}
            />
            {items.length > 1 && (
              <Button
                variant="tertiary"
                isDestructive
                size="compact"
                onClick={() => setAttributes({ items: items.filter((_, at) => at !== index) })}
              >
                {__('Remove this product', 'beckon')}
              </Button>
            )}
          </PanelBody>
        ))}
        {items.length < most && (
          <PanelBody>
            <Button
              variant="secondary"
              onClick={() => setAttributes({ items: [...items, { title: __('A product', 'beckon'), url: '/' }] })}
            >
              {__('Add a product', 'beckon')}
            </Button>
          </PanelBody>
        )}
      </InspectorControls>
      <ul className="products">
        {items.map(({ title, image, price, was }, index) => (
          <li key={index}>
            <span className="beckon-product">
              <span className="pic">{image && <img src={image} alt="" />}</span>
              <span className="title">{title}</span>
              {price && (
                <span className="price">
                  {was && <s>{was}</s>}
                  <span>{price}</span>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was emptied is left out. */
const tidy = (product: Partial<Record<keyof Product, string | undefined>>): Product =>
  Object.fromEntries(
    Object.entries(product).filter(([name, value]) => value || name === 'title' || name === 'url'),
  ) as unknown as Product;
