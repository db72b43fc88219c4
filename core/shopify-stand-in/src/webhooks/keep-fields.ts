type Fields = Readonly<Record<string, unknown>>;

/** Cuts a body down to the fields that were asked for: `id`, or `customer.id` for a part of a part. */
export function keepFields(payload: unknown, fields: readonly string[]): unknown {
  if (Array.isArray(payload)) return payload.map((item) => keepFields(item, fields));
  if (typeof payload !== 'object' || payload === null) return payload;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(payload as Fields)) {
    const below = fields.filter((field) => field.startsWith(`${key}.`)).map((field) => field.slice(key.length + 1));
    if (fields.includes(key)) kept[key] = value;
    else if (below.length) kept[key] = keepFields(value, below);
  }
  return kept;
}
