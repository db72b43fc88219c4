/** The kinds of roads that lead to a page. */
export type Channel = 'direct' | 'search' | 'social' | 'email' | 'paid' | 'ai' | 'referral' | 'internal';

/** What advertising networks append to the address of a click that was paid for. Facebook's is on unpaid links too. */
const paidClick = /^(gclid|gbraid|wbraid|dclid|gad_source|msclkid|ttclid|twclid|li_fat_id|rdt_cid|yclid|epik)$/;

/**
 * Tried in this order on `.medium.`, `.source.` and `.host.`, so that names match whole: `google.` is Google's in every
 * country, `t.co.` is not part of `best.com.`. Sub-hosts of search engines that are something else come first.
 */
const channels: readonly (readonly [Channel, RegExp])[] = [
  ['paid', /\.(cp[acmv]|ppc|paid[^.]*|display|banner|retargeting|[^.]*[-_]?ads?)\./],
  ['email', /\.(e-?mails?|newsletters?|klaviyo|mailchimp|mail|outlook|gm)\./],
  ['ai', /\.(chatgpt|openai|perplexity|copilot|gemini|claude|deepseek|grok|mistral|meta\.ai|you\.com|poe|phind)\./],
  ['search', /\.(organic|google|googlequicksearchbox|bing|duckduckgo|yahoo|yandex|baidu|ecosia|qwant|startpage|search|kagi|naver|seznam)\./],
  ['social', /\.(social|facebook|fb|instagram|ig|threads|t\.co|twitter|x\.com|linkedin|lnkd|pinterest|pin\.it|reddit|tiktok|youtube|youtu|snapchat|whatsapp|t\.me|telegram|bsky|mastodon|vk|weibo|tumblr)\./],
]; // prettier-ignore

/**
 * What kind of road led to a page: its own campaign parameters say more than the page it came from. `host` is the
 * referrer's, `query` and `ownHost` are the page's.
 */
export function classifySource(host: string | undefined, query: URLSearchParams, ownHost: string): Channel {
  if ([...query.keys()].some((key) => paidClick.test(key))) return 'paid';
  const told = find(query.get('utm_medium')) ?? find(query.get('utm_source'));
  if (told) return told;
  if (!host) return query.has('utm_source') ? 'referral' : 'direct';
  if (dropWww(host) === dropWww(ownHost)) return 'internal';
  return find(host) ?? 'referral';
}

const find = (text: string | null): Channel | undefined =>
  text ? channels.find(([, names]) => names.test(`.${text.toLowerCase()}.`))?.[0] : undefined;
const dropWww = (host: string): string => host.replace(/^www\./, '');
