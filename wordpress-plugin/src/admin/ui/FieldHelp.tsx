export interface FieldHelpProps {
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

/** What stands under a field: first what is wrong, then what it is for. */
export function FieldHelp({ help, error }: FieldHelpProps) {
  return (
    <>
      {error !== undefined && <span className="beckon-error">{error}</span>}
      {help}
    </>
  );
}
