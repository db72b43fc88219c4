import { shapeOf } from '../audience/shape-of.ts';

/** A visit as the hub reads it; see `parseVisit`. */
export type Replay = Readonly<Record<string, unknown>>;

/**
 * Reads what a page wrote down of itself: the text that the panel of `beckon('explain')` copies, or the same as JSON.
 * Undefined where it is neither. Of the text, what was remembered is read as far as people can read it.
 */
export function readReplay(pasted: string): Replay | undefined {
  return readJson(pasted) ?? readText(pasted);
}

function readJson(pasted: string): Replay | undefined {
  try {
    const value: unknown = JSON.parse(pasted);
    return typeof value === 'object' && value !== null && 'attributes' in value ? (value as Replay) : undefined;
  } catch {
    // Then it may be text.
    return undefined;
  }
}

const purposes: Readonly<Record<string, string>> = {
  'Remembering preferences': 'preferences',
  Statistics: 'analytics',
  Marketing: 'marketing',
  'Sale or sharing of data': 'sale',
};

function readText(pasted: string): Replay | undefined {
  const sections = new Map<string, string[]>();
  let lines: string[] | undefined;
  for (const line of pasted.split(/\r?\n/)) {
    if (/^[A-Z ]{5,}$/.test(line.trim())) sections.set(line.trim(), (lines = []));
    else if (line.startsWith('- ')) lines?.push(line.slice(2));
  }
  const facts = sections.get('WHAT IS KNOWN OF THIS VISIT');
  if (!facts) return undefined;
  const attributes: Record<string, unknown> = {};
  const withheld: string[] = [];
  for (const [name, text] of facts.map(cut)) {
    if (text.startsWith('kept back: ')) withheld.push(name);
    else attributes[name] = readValue(name, text);
  }
  const consent = Object.fromEntries(
    (sections.get('CONSENT') ?? []).map(cut).flatMap(([name, text]) => {
      const purpose = purposes[name];
      if (purpose === undefined) return [];
      return [[purpose, text.startsWith('allowed') ? 'granted' : text.startsWith('refused') ? 'denied' : 'pending']];
    }),
  );
  return { attributes, withheld, consent, memory: readMemory((sections.get('WHAT IS REMEMBERED') ?? []).map(cut)) };
}

function cut(line: string): [string, string] {
  const at = line.indexOf(': ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)];
}

/** The page writes text as it is and everything else as JSON; which it was, the attribute’s kind tells. */
function readValue(name: string, text: string): unknown {
  const type = shapeOf(name)?.type ?? 'text';
  if (type === 'text' || type === 'time' || type === 'version') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Told by the hub, as a value of the wrong kind.
    return text;
  }
}

function readMemory(lines: readonly (readonly [string, string])[]): Replay {
  const memory: Record<string, unknown> = {};
  const campaigns: Record<string, unknown> = {};
  for (const [name, text] of lines) {
    if (name === 'Visits') memory['visits'] = Number(text);
    else if (name === 'Pages') {
      const [, pages, here] = /^(\d+), (\d+) in this visit$/.exec(text) ?? [];
      if (pages !== undefined) Object.assign(memory, { pages: Number(pages), pagesThisVisit: Number(here) });
    } else if (name === 'First visit' || name === 'Last interruption') {
      const at = Date.parse(text.replace(' UTC', 'Z').replace(' ', 'T'));
      if (!Number.isNaN(at)) memory[name === 'First visit' ? 'firstVisitAt' : 'lastInterruptionAt'] = at;
    } else if (name.startsWith('Campaign ')) {
      try {
        campaigns[name.slice('Campaign '.length)] = JSON.parse(text) as unknown;
      } catch {
        // Cut short when it was copied: as good as not met.
      }
    }
  }
  return { visits: 1, pages: 1, pagesThisVisit: 1, ...memory, campaigns };
}
