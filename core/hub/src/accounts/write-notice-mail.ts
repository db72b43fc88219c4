import { escapeHtml } from '../leads/mail/escape-html.ts';
import { layOutMail } from '../leads/mail/lay-out-mail.ts';
import type { Mail } from '../platform/mailer.ts';

const words = {
  en: {
    subject: 'Beckon: the data of {shop} will be removed on {day}',
    text: 'Nobody has used Beckon on {shop} for almost two years, and nothing is paid for it. On {day} (days from now: {days}) everything that Beckon keeps of {shop} will be removed for good: campaigns, leads, figures, settings.',
    keep: 'To keep it, open Beckon once in your shop’s admin before that day. There is nothing else to do.',
    gone: 'Copies in backups are gone at the latest {copies} days later.',
  },
  de: {
    subject: 'Beckon: Die Daten von {shop} werden am {day} gelöscht',
    text: 'Seit fast zwei Jahren hat auf {shop} niemand Beckon benutzt, und es wird nichts dafür bezahlt. Am {day} (Tage bis dahin: {days}) wird alles endgültig gelöscht, was Beckon von {shop} aufbewahrt: Kampagnen, Leads, Zahlen, Einstellungen.',
    keep: 'Um es zu behalten, öffnen Sie Beckon vorher einmal im Admin Ihres Shops. Mehr ist nicht zu tun.',
    gone: 'Kopien in Sicherungen sind spätestens {copies} Tage danach gelöscht.',
  },
  fr: {
    subject: 'Beckon : les données de {shop} seront supprimées le {day}',
    text: 'Depuis presque deux ans, personne n’a utilisé Beckon sur {shop}, et rien n’est payé pour cela. Le {day} (jours restants : {days}), tout ce que Beckon conserve de {shop} sera supprimé définitivement : campagnes, contacts, chiffres, réglages.',
    keep: 'Pour le garder, ouvrez Beckon une fois dans l’administration de votre boutique avant cette date. Il n’y a rien d’autre à faire.',
    gone: 'Les copies dans les sauvegardes disparaissent au plus tard {copies} jours après.',
  },
} as const;

/** The mail that says when everything of a site goes, and how to keep it. */
export function writeNoticeMail(
  locale: string,
  shop: string,
  { endsAtMs, daysLeft, copyDays }: { readonly endsAtMs: number; readonly daysLeft: number; readonly copyDays: number },
): Omit<Mail, 'to'> {
  const language = (['en', 'de', 'fr'] as const).find((each) => locale.toLowerCase().startsWith(each)) ?? 'en';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(endsAtMs);
  const gaps: Readonly<Record<string, string>> = {
    // A line break in a name would begin a header of its own in a subject.
    shop: shop.replaceAll(/\s+/g, ' ').trim(),
    day,
    days: String(daysLeft),
    copies: String(copyDays),
  };
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? '');
  const { subject, ...paragraphs } = words[language];
  const texts = Object.values(paragraphs).map(fill);
  return {
    subject: fill(subject),
    text: texts.join('\n\n') + '\n',
    html: layOutMail(language, fill(subject), texts.map((text) => `<p>${escapeHtml(text)}</p>`)), // prettier-ignore
  };
}
