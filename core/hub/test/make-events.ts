import { randomBytes } from 'node:crypto';
import { uuidV7, type Event } from '@beckon/events';
import { catalog } from '@beckon/events/catalog';
import type { Db } from '../src/platform/db.ts';

export const origin = 'https://shop.example';
export const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** An event as the tag makes one. */
export function makeEvent(given: Partial<Event> & Pick<Event, 'name'>): Event {
  const at = given.at ?? '2026-11-24T12:00:00.000Z';
  return {
    id: uuidV7(Date.parse(at), randomBytes(16)),
    site: 'shop',
    purpose: catalog[given.name].purpose,
    data: {},
    ...given,
    at,
  };
}

/** Puts a site in that has set nothing. */
export async function addSite(
  db: Db,
  id = 'shop',
  given: { origins?: string[]; settings?: object; hubSettings?: object } = {},
): Promise<void> {
  const { origins = [origin], settings = {}, hubSettings = {} } = given;
  await db.site.create({
    data: {
      id,
      platform: 'plain',
      domain: `${id}.example`,
      name: id,
      secret: 'secret',
      origins,
      settings,
      hubSettings,
    },
  });
}

/** Sends events as a page of the site does. */
export function sendEvents(
  url: string,
  events: readonly unknown[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}/v1/collect`, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain;charset=UTF-8', Origin: origin, 'User-Agent': browser, ...headers },
    body: JSON.stringify({ events }),
  });
}
