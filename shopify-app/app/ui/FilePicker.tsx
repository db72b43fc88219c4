import { useId } from 'react';
import { Text } from './Text.tsx';

export interface FilePickerProps {
  readonly label: string;
  /** As in HTML: types and endings, joined by commas. */
  readonly accept: string;
  readonly chosen?: string | undefined;
  readonly onChoose: (file: File) => void;
}

/** Takes one file, by dialog, by keyboard or dropped on it. */
export function FilePicker({ label, accept, chosen, onChoose }: FilePickerProps) {
  const id = useId();
  return (
    <label className="beckon-file" htmlFor={id}>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onChoose(file);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Text isStrong>{label}</Text>
      {chosen !== undefined && <Text tone="subdued">{chosen}</Text>}
    </label>
  );
}
