export type TomlTable = { [key: string]: TomlValue };
export type TomlValue = string | number | boolean | readonly TomlValue[] | TomlTable;

/** As much of TOML as shopify.app.toml is written in: tables, lists of tables, texts, numbers, truths and lists. */
export function parseToml(text: string): TomlTable {
  const root: TomlTable = {};
  let table = root;
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    let line = dropComment(lines[index]!);
    if (!line) continue;
    const listed = /^\[\[(.+)\]\]$/.exec(line)?.[1];
    const named = /^\[(.+)\]$/.exec(line)?.[1];
    const name = listed ?? named;
    if (name) {
      const keys = name.split('.').map((key) => key.trim());
      const last = keys.pop()!;
      const parent = keys.reduce<TomlTable>((it, key) => enter(it, key), root);
      if (listed) {
        const list = (parent[last] ??= []) as TomlTable[];
        list.push((table = {}));
      } else table = enter(parent, last);
      continue;
    }
    const [key, ...rest] = line.split('=');
    line = rest.join('=').trim();
    // A list may go on over several lines.
    while (line.startsWith('[') && !line.endsWith(']') && index + 1 < lines.length)
      line += dropComment(lines[++index]!);
    table[key!.trim()] = readValue(line);
  }
  return root;
}

function enter(parent: TomlTable, key: string): TomlTable {
  const value = (parent[key] ??= {});
  return (Array.isArray(value) ? value.at(-1) : value) as TomlTable;
}

/** A `#` begins a comment unless it is inside of quotes. */
const dropComment = (line: string): string => line.replace(/^((?:[^"#]|"[^"]*")*)#.*$/, '$1').trim();

function readValue(text: string): TomlValue {
  if (text.startsWith('[')) {
    const items = text.slice(1, -1).match(/"[^"]*"|[^,\s]+/g) ?? [];
    return items.map((item) => readValue(item.trim()));
  }
  if (text.startsWith('"')) return JSON.parse(text) as string;
  if (text === 'true' || text === 'false') return text === 'true';
  return Number(text);
}
