import { Button } from './Button.tsx';
import { showToast } from './bridge.ts';

export interface CopyTextProps {
  /** What it is, for whoever does not see it. */
  readonly label: string;
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
  /** Said where the browser does not let us: then the text can be marked by hand. */
  readonly refused: string;
}

/** Text for a machine, as it is, with the way to take it along. */
export function CopyText({ label, text, copy, copied, refused }: CopyTextProps) {
  const take = async () => {
    // A frame may be refused the clipboard.
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    showToast(isDone ? copied : refused, { isError: !isDone });
  };
  return (
    <div className="beckon-copy">
      <pre tabIndex={0} role="group" aria-label={label}>
        {text}
      </pre>
      <Button icon="duplicate" onClick={() => void take()}>
        {copy}
      </Button>
    </div>
  );
}
