import type { KeptData } from '@beckon/editing/promises/list-kept-data';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { KeepingSettings } from './promise-facts.ts';

/* translators: %d: a number of days. */
export const days = (number: number): string => sprintf(_n('%d day', '%d days', number, 'beckon'), number);

/** For how long something is kept on this site, as its owner has set it; by what the inventory says of the time. */
export const keptForWords = (set: KeepingSettings): Readonly<Record<string, string>> => {
  const untilDeleted = __('Until the plugin is deleted with its data', 'beckon');
  const asLeads =
    set.keepLeadsDays > 0
      ? /* translators: %s: a number of days, such as “90 days”. */
        sprintf(__('%s, and a week after it was deleted', 'beckon'), days(set.keepLeadsDays))
      : __('As long as you wish, and a week after it was deleted', 'beckon');
  return {
    'until the plugin is deleted': untilDeleted,
    'two days at most': days(2),
    'as long as a click may count for an order, and a day': days(Math.ceil(set.windowDays) + 1),
    'as long as the owner set for figures': set.keepCountsDays > 0 ? days(set.keepCountsDays) : untilDeleted,
    'as long as the owner set for leads; a week after it was deleted': asLeads,
    'as long as the owner set for addresses':
      set.ipDays > 0 ? days(set.ipDays) : __('Not at all, as you have set it', 'beckon'),
    'a week': days(7),
    '30 days': days(30),
    'a week after it was live last': __('A week after it was live last', 'beckon'),
    '30 days after it was live last': __('30 days after it was live last', 'beckon'),
    'as long as the plugin is here: without it the next sign-up would bring mail again': untilDeleted,
    'until they are old enough': __('Until they are old enough', 'beckon'),
    'as long as the campaign': __('As long as the campaign', 'beckon'),
    'as long as the page': __('As long as the page', 'beckon'),
    'as long as the user': __('As long as the user', 'beckon'),
    'as long as the shop keeps the order, or until they are forgotten': __(
      'As long as the shop keeps the order, or until they are forgotten',
      'beckon',
    ),
    'as long as the shop keeps the coupon': __('As long as the shop keeps the coupon', 'beckon'),
  };
};

/** What something is kept for; by what the inventory says of it. */
export const purposeWords = (): Readonly<Record<string, string>> => ({
  'to let in whoever may come in, and nobody else': __('To let in whoever may come in, and nobody else', 'beckon'),
  'to run what the owner of the site set up': __('To run what you have set up', 'beckon'),
  'to show the owner’s campaigns': __('To show your campaigns', 'beckon'),
  'to tell the owner how campaigns do': __('To tell you how campaigns do', 'beckon'),
  'to reach somebody who asked for it, on the owner’s behalf': __('To reach somebody who asked for it', 'beckon'),
  'to prove what was agreed to, and in which words': __('To prove what was agreed to, and in which words', 'beckon'),
  'to tell people from robots and to slow down floods': __(
    'To tell people from robots, and to slow down floods',
    'beckon',
  ),
  'to send no letter to whoever wants none': __('To send no mail to whoever wants none', 'beckon'),
  'to keep a promised discount': __('To keep a promised discount', 'beckon'),
  'to credit an order to the campaign that led to it': __(
    'To credit an order to the campaign that led to it',
    'beckon',
  ),
  'to answer whoever asks about what is theirs': __('To answer whoever asks about what is theirs', 'beckon'),
});

export const classWords = (): Readonly<Record<KeptData['class'], string>> => ({
  account: __('Account', 'beckon'),
  usage: __('Usage', 'beckon'),
  content: __('Content', 'beckon'),
});

export const groundWords = (): Readonly<Record<KeptData['ground'], string>> => ({
  contract: __('Contract', 'beckon'),
  consent: __('Consent', 'beckon'),
  'legitimate interest': __('Legitimate interest', 'beckon'),
  law: __('Law', 'beckon'),
});

/** Where something lies; a table of ours is called by its name. */
export const placeWords = (): Readonly<Record<string, string>> => ({
  options: __('Options', 'beckon'),
  'post meta': __('Fields of campaigns and pages', 'beckon'),
  'user meta': __('Fields of users', 'beckon'),
  'order meta': __('Fields of orders and coupons', 'beckon'),
});
