import { allowMissing } from '../parse/allow-missing.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseDocument } from '../parse/parse-document.ts';
import { parseExactly } from '../parse/parse-exactly.ts';
import { parseFlag } from '../parse/parse-flag.ts';
import { parseId } from '../parse/parse-id.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseNumber } from '../parse/parse-number.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import { parseUnion } from '../parse/parse-union.ts';
import type { Parse } from '../parse/parse.ts';
import type { Parsed } from '../parse/parsed.ts';
import { report } from '../parse/report.ts';
import { useDefault } from '../parse/use-default.ts';
import { useStandIn } from '../parse/use-stand-in.ts';
import { makeClock } from '../schedule/clock.ts';
import { parseFileAddress } from './parse-file-address.ts';
import { parseRest } from './parse-rest.ts';
import { parseSelector } from './parse-selector.ts';
import { parseTheme } from './parse-theme.ts';
import { defaultSite, type SiteSettings } from './site.ts';
import { parseLocale } from './text.ts';

/** Reads a site's settings: with everything filled in that was left out, or all problems at once. */
export function parseSite(input: unknown): Parsed<SiteSettings> {
  return parseDocument(input, 'The list of site settings', parseSettings);
}

const parseTimeZone: Parse<string> = (input, place) => {
  const zone = parseString('The time zone', { min: 1, max: 64 })(input, place);
  if (zone !== '' && !makeClock(zone))
    report(place, 'The time zone must be a place such as “Europe/Berlin”, or “UTC”.');
  return zone;
};

type Part<Key extends keyof SiteSettings> = SiteSettings[Key];
type FeedPlace = SiteSettings['feed']['place'];

const { storage, interruptions, holdOut, consent, feed } = defaultSite;

const parseFeedPlace = useStandIn(
  parseUnion<'at', FeedPlace>('The place of the feed', 'at', {
    floating: parseRecord<Extract<FeedPlace, { readonly at: 'floating' }>>('The place of the feed', {
      at: parseExactly('floating'),
      corner: useDefault(parseChoice('The corner of the feed', ['bottom-end', 'bottom-start']), 'bottom-end'),
    }),
    element: parseRecord<Extract<FeedPlace, { readonly at: 'element' }>>('The place of the feed', {
      at: parseExactly('element'),
      selector: parseSelector('The element that holds the feed'),
    }),
  }),
  feed.place,
);

const parseSettings = parseRecord<SiteSettings>('The list of site settings', {
  id: useDefault(parseId('The id of the site'), defaultSite.id),
  timeZone: useDefault(parseTimeZone, defaultSite.timeZone),
  locale: useDefault(parseLocale('The language of the site'), defaultSite.locale),
  storage: useDefault(
    parseRecord<Part<'storage'>>('The storage', {
      kind: useDefault(parseChoice('The kind of storage', ['cookie', 'local', 'session', 'none']), storage.kind),
      days: useDefault(parseNumber('The life of what is stored', { min: 1, max: 730, unit: 'days' }), storage.days),
    }),
    storage,
  ),
  visitMinutes: useDefault(
    parseNumber('The end of a visit', { min: 1, max: 1440, unit: 'minutes' }),
    defaultSite.visitMinutes,
  ),
  interruptions: useDefault(
    parseRecord<Part<'interruptions'>>('The list of limits', {
      oneAtATime: useDefault(parseFlag('Whether only one campaign interrupts at a time'), interruptions.oneAtATime),
      rest: allowMissing(parseRest),
      maxPerVisit: allowMissing(parseNumber('The most interruptions in a visit', { min: 0, max: 1000, whole: true })),
      sparesSearchLanding: useDefault(
        parseFlag('Whether the page that a search engine led to is spared'),
        interruptions.sparesSearchLanding,
      ),
    }),
    interruptions,
  ),
  holdOut: useDefault(
    parseRecord<Part<'holdOut'>>('The hold-out', {
      share: useDefault(parseNumber('The share that sees nothing', { min: 0, max: 1 }), holdOut.share),
      seed: useDefault(parseString('The seed of the hold-out', { min: 1, max: 100 }), holdOut.seed),
    }),
    holdOut,
  ),
  consent: useDefault(
    parseRecord<Part<'consent'>>('The consent', {
      sources: useDefault(
        parseList(
          'The sources of consent',
          parseChoice('A source of consent', ['shopify', 'wordpress', 'tcf', 'gpp', 'consent-mode', 'site']),
          { max: 6 },
        ),
        consent.sources,
      ),
      honoursDnt: useDefault(parseFlag('Whether “do not track” is honoured'), consent.honoursDnt),
      denyAll: useDefault(parseFlag('Whether everything is refused for everybody'), consent.denyAll),
      sendsEarlierEvents: useDefault(parseFlag('Whether earlier events are sent'), consent.sendsEarlierEvents),
    }),
    consent,
  ),
  feed: useDefault(
    parseRecord<Part<'feed'>>('The feed', {
      place: useDefault(parseFeedPlace, feed.place),
      label: useDefault(parseString('The label of the feed', { min: 1, max: 100 }), feed.label),
      theme: parseTheme,
    }),
    feed,
  ),
  endpoints: useDefault(
    parseRecord<Part<'endpoints'>>('The list of addresses to send to', {
      collect: allowMissing(parseFileAddress('The address for events')),
      leads: allowMissing(parseFileAddress('The address for leads')),
    }),
    {},
  ),
  compat: useDefault(parseList('The faces of other tools', parseChoice('A face', ['wisepops']), { max: 1 }), []),
});
