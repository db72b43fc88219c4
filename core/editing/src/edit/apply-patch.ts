/** A record with some of its keys replaced; a key whose new value is undefined is taken away. */
export function applyPatch<Value extends object>(value: Value, patch: { readonly [key: string]: unknown }): Value {
  const entries = Object.entries({ ...value, ...patch }).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries) as Value;
}
