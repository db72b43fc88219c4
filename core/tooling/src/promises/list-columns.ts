/**
 * Every column of every table we keep: `hub: lead.email`, `wordpress: beckon_leads.email`.
 *
 * @param schema the text of schema.prisma
 * @param stores the texts of the plugin's stores, each with its own CREATE TABLE
 */
export function listColumns(schema: string, stores: readonly string[]): readonly string[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)];
  const names = new Set(models.map(([, name]) => name));
  const hub = models.flatMap(([, , body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1];
    const fields = [...body.matchAll(/^ {2}(\w+) +(\w+)(?:\[\]|\?)?(.*)$/gm)].filter(([, , type]) => !names.has(type));
    return fields.map(([, field, , rest = '']) => `hub: ${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}`);
  });
  const wordpress = stores.flatMap((text) => {
    const table = /'(beckon_\w+)'/.exec(text)?.[1];
    const body = /CREATE TABLE \$table \(\n([^]*?)\n\)/.exec(text)?.[1] ?? '';
    const columns = [...body.matchAll(/^ *(?!PRIMARY|UNIQUE|KEY)(\w+) /gm)];
    return columns.map(([, column]) => `wordpress: ${table}.${column}`);
  });
  return [...hub, ...wordpress];
}
