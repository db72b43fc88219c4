import type { Format } from '@beckon/engine';
import type { ReactNode } from 'react';

interface CardProps {
  readonly format: Format;
  readonly children: ReactNode;
}

/** What the visitor will see around the blocks: the card of a format, with its picture and its way out. */
export function Card({ format, children }: CardProps) {
  const image = 'image' in format ? format.image : undefined;
  const side = image && 'side' in image ? String(image.side) : 'top';
  const isClosable = format.kind === 'bar' ? format.closable : format.kind !== 'embed';
  return (
    <div className={`beckon-card ${image ? `has-image image-${side}` : ''}`}>
      {isClosable && <span className="beckon-x" aria-hidden="true" />}
      {image && format.kind !== 'feed' && (
        <div className="beckon-media">
          <img src={image.url} alt={image.alt} />
        </div>
      )}
      <div className="beckon-pad">{children}</div>
    </div>
  );
}
