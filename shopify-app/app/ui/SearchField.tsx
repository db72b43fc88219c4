import { useEffect, useState } from 'react';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called when typing has paused. */
  readonly onSearch: (words: string) => void;
}

const pauseMs = 300;

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onSearch(words), pauseMs);
    return () => clearTimeout(timer);
    // Only typing starts the wait: `onSearch` is a new function with every drawing.
  }, [words]);
  return (
    <Field
      type="search"
      label={label}
      isLabelHidden
      placeholder={label}
      value={words}
      onChange={setWords}
      hasClear
      prefix={<Icon name="search" />}
    />
  );
}
