import { RichText } from '@wordpress/block-editor';
import { create, getTextContent, toHTMLString } from '@wordpress/rich-text';

interface WordsProps {
  readonly tag?: 'span' | 'p' | 'small' | 'label' | 'code';
  readonly className?: string;
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
}

/** Plain words, written where they stand: what is kept is text, never markup. */
export function Words({ tag = 'span', className, value, placeholder, label, onChange }: WordsProps) {
  return (
    <RichText
      tagName={tag}
      className={className}
      value={toHTMLString({ value: create({ text: value ?? '' }) })}
      placeholder={placeholder}
      aria-label={label}
      allowedFormats={[]}
      disableLineBreaks
      onChange={(html: string) => onChange(getTextContent(create({ html })))}
    />
  );
}
