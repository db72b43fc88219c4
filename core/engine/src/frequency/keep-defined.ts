/** Drops the keys that hold nothing, so that they take no room where the record is kept as JSON. */
export function keepDefined<Fields extends object>(fields: { [Key in keyof Fields]: Fields[Key] | undefined }): Fields {
  const record: Record<string, unknown> = { ...fields };
  for (const key in record) if (record[key] === undefined) delete record[key];
  return record as Fields;
}
