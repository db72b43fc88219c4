import type { Event } from '@beckon/events';
import { escape } from '../escape.ts';
import type { ShopPage } from './layout.ts';

/** What came in since the demo began. */
export interface Received {
  readonly events: readonly Event[];
  /** How often the door refused something, by reason. */
  readonly dropped: readonly (readonly [reason: string, count: number])[];
  readonly leads: readonly { readonly at: string; readonly body: Readonly<Record<string, unknown>> }[];
}

/** The way back as numbers: what the page sent, counted and listed. */
export function printReceived({ events, leads, dropped }: Received): ShopPage {
  const counts = new Map<string, number>();
  for (const { campaign, name } of events) {
    const key = `${campaign ?? 'the page'}\t${name}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
  const table = (heads: readonly string[], rows: readonly string[]) =>
    `<table class="figures"><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const time = (at: string) => at.slice(11, 19);
  return {
    title: 'What the server received',
    facts: { 'page.type': 'page' },
    body: `<h1>What the server received</h1>
<p>Events are sent when a page is left or hidden, and only where consent allows. <a href="/received">Look again</a></p>
<h2>Counted</h2>${
      counts.size
        ? table(
            ['Campaign', 'What happened', 'How often'],
            [...counts].sort().map(([key, count]) => row([...key.split('\t'), String(count)])),
          )
        : '<p>Nothing yet.</p>'
    }
${
  dropped.length
    ? `<h2>Refused at the door</h2>${table(
        ['Why', 'How often'],
        dropped.map(([why, count]) => row([why, String(count)])),
      )}`
    : ''
}
<h2>Forms</h2>${
      leads.length
        ? table(
            ['At', 'Answers'],
            leads.toReversed().map(({ at, body }) => row([time(at), JSON.stringify(body)])),
          )
        : '<p>None yet.</p>'
    }
<h2>One by one, newest first</h2>${
      events.length
        ? table(
            ['At', 'Campaign', 'What', 'Under', 'Details'],
            events
              .toReversed()
              .slice(0, 100)
              .map((event) =>
                row([time(event.at), event.campaign ?? '', event.name, event.purpose, JSON.stringify(event.data)]),
              ),
          )
        : '<p>None yet.</p>'
    }`,
  };
}
