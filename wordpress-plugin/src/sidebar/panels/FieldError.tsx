/** Why what was typed cannot be kept; said as it comes. */
export function FieldError({ error }: { readonly error: string | undefined }) {
  return (
    <div role="alert" className="beckon-error">
      {error}
    </div>
  );
}
