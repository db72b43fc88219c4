import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { callSite } from '../ui/call-site.ts';
import type { Lead } from './lead.ts';
import { listCorrectable } from './list-correctable.ts';

export interface CorrectFormProps {
  readonly lead: Lead;
  /** How many sign-ups were corrected. */
  readonly onDone: (count: number) => void;
  readonly onCancel: () => void;
}

/** One value for another, wherever the same person has filled it in. */
export function CorrectForm({ lead, onDone, onCancel }: CorrectFormProps) {
  const values = listCorrectable(lead, { email: __('Email', 'beckon'), phone: __('Phone', 'beckon') });
  const [from, setFrom] = useState(values[0]?.value ?? '');
  const [to, setTo] = useState(from);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const send = async () => {
    setIsBusy(true);
    const answer = await callSite<{ readonly ids: readonly string[] }>('leads/correct', {
      body: { id: lead.id, from, to },
    });
    setIsBusy(false);
    if (answer.ok) onDone(answer.value.ids.length);
    else setProblem(answer.message);
  };
  const common = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;
  return (
    <form
      className="beckon-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <SelectControl
        {...common}
        label={__('What is wrong', 'beckon')}
        value={from}
        options={values.map(({ name, value }) => ({
          value,
          /* translators: 1: what it is called. 2: what it is. */
          label: sprintf(__('%1$s: %2$s', 'beckon'), name, value),
        }))}
        onChange={(value: string) => {
          setFrom(value);
          setTo(value);
          setProblem(undefined);
        }}
      />
      <TextControl {...common} label={__('What is right', 'beckon')} value={to} onChange={setTo} />
      {problem && (
        <p className="beckon-error" role="alert">
          {problem}
        </p>
      )}
      <div className="beckon-row">
        <Button variant="primary" type="submit" isBusy={isBusy} disabled={to.trim() === '' || to.trim() === from}>
          {__('Correct', 'beckon')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {__('Cancel', 'beckon')}
        </Button>
      </div>
    </form>
  );
}
