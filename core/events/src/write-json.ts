/**
 * JSON that no page can spoil: libraries of old gave arrays and texts a `toJSON` of their own, which would be asked. Here
 * the value itself is written, and a date as ISO 8601. Throws on what JSON cannot hold (a cycle, a BigInt, an invalid date).
 */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key: string) {
    const own = this[key];
    return own instanceof Date ? own.toISOString() : own;
  });
}
