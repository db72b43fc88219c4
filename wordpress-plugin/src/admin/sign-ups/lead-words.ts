import { __ } from '@wordpress/i18n';
import type { Tone } from '../ui/Badge.tsx';
import type { Lead, Verdict } from './lead.ts';
import type { Limit } from './read-lead-query.ts';

export const verdictWords = (): Readonly<Record<Verdict, readonly [Tone, string]>> => ({
  good: ['good', __('Good', 'beckon')],
  doubtful: ['warning', __('Doubtful', 'beckon')],
  spam: ['bad', __('Spam', 'beckon')],
});

export const stateWords = (): Readonly<Record<Exclude<Lead['state'], 'new'>, readonly [Tone, string]>> => ({
  unconfirmed: ['plain', __('Not confirmed yet', 'beckon')],
  confirmed: ['info', __('Confirmed', 'beckon')],
});

export const limitWords = (): Readonly<Record<Limit, string>> => ({
  frozen: __('Restricted', 'beckon'),
  refused: __('No marketing', 'beckon'),
});

/** What spoke against a sign-up, by its code; a code that is newer than these words is told as it is. */
export function reasonWords(code: string): string {
  const words: Readonly<Record<string, string>> = {
    honeypot: __('A field that people do not see was filled in', 'beckon'),
    'ticket-forged': __('The form’s ticket was forged', 'beckon'),
    bot: __('A robot, by its own words', 'beckon'),
    'too-fast': __('Sent faster than a person types', 'beckon'),
    'ticket-used': __('The form’s ticket was used before', 'beckon'),
    'ticket-missing': __('The form’s ticket was missing', 'beckon'),
    'ticket-expired': __('The form was open for too long', 'beckon'),
    'origin-missing': __('Sent without a page of your site', 'beckon'),
    'disposable-domain': __('A throw-away email address', 'beckon'),
    'random-address': __('The address looks made by a machine', 'beckon'),
    'many-from-here': __('Many sign-ups from one place within minutes', 'beckon'),
    'many-addresses-from-here': __('Many addresses from one place', 'beckon'),
    'many-forms-one-address': __('One address on many forms', 'beckon'),
    'many-on-site': __('Far more sign-ups than your site usually gets', 'beckon'),
  };
  return words[code] ?? code;
}

/** Why there is no code, or none yet. */
export function codeHeldWords(code: string): string {
  const words: Readonly<Record<string, string>> = {
    confirmation: __('Waits until the address is confirmed', 'beckon'),
    shop: __('The shop has still to make it', 'beckon'),
    ceiling: __('More codes were asked for this hour than your settings allow', 'beckon'),
    used: __('This person has used a code already', 'beckon'),
    refused: __('The shop refused to make it', 'beckon'),
  };
  return words[code] ?? code;
}
