import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Campaign, Frequency, Schedule, Trigger, Triggers } from '@beckon/engine';
import { defaultFrequency } from '@beckon/engine/campaign/frequency';
import * as editing from '../index.ts';
import { templates } from '../templates/templates.ts';

const english = { locale: 'en' };
const triggers = (...list: readonly Trigger[]): Triggers => ({ match: 'any', list });

/** `Intl` puts spaces that do not break where we write plain ones. */
const plainSpaces = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('in plain words', () => {
  test.each<[string, Triggers, string]>([
    [
      'en',
      triggers({ kind: 'delay', seconds: 5 }, { kind: 'exit-intent' }),
      'Shown 5 seconds after the page opens, or when the visitor is about to leave.',
    ],
    [
      'de',
      triggers({ kind: 'delay', seconds: 5 }, { kind: 'exit-intent' }),
      'Erscheint 5 Sekunden nach dem Öffnen der Seite oder wenn jemand im Begriff ist zu gehen.',
    ],
    [
      'fr',
      triggers({ kind: 'delay', seconds: 5 }, { kind: 'exit-intent' }),
      'S’affiche 5 secondes après l’ouverture de la page, ou quand le visiteur s’apprête à partir.',
    ],
    ['en', triggers({ kind: 'delay', seconds: 1 }), 'Shown 1 second after the page opens.'],
    [
      'en',
      { match: 'all', list: [{ kind: 'scroll', percent: 40 }, { kind: 'add-to-cart' }] },
      'Shown when all of this has happened: once 40% of the page has been seen; when something is put into the cart.',
    ],
    [
      'en',
      { ...triggers({ kind: 'call' }), cancel: { event: 'chat-opened' } },
      'Shown when the page asks for it. Not shown once the page reports “chat-opened”.',
    ],
    ['de', triggers({ kind: 'page-load' }), 'Erscheint, sobald die Seite bereit ist.'],
    ['en', triggers({ kind: 'delay', seconds: 0 }), 'Shown as soon as the page is ready.'],
    ['en', triggers({ kind: 'custom-event', name: 'x', where: { all: [] } }), 'Shown when the page reports “x”.'],
    [
      'en',
      {
        ...triggers({ kind: 'custom-event', name: 'x', where: { attribute: 'event.a', is: 'atLeast', value: 5 } }),
        cancel: { event: 'y', where: { attribute: 'event.b', is: 'isTrue' } },
      },
      'Shown when the page reports “x” where “a” is at least 5. Not shown once the page reports “y” where “b” is yes.',
    ],
  ])('triggers, in %s', (locale, given, sentence) => {
    expect(plainSpaces(editing.summarizeTriggers(given, { locale }))).toBe(sentence);
  });

  test.each<[string, Partial<Frequency>, string]>([
    [
      'en',
      {},
      'Once a visit; after closing, quiet for 7 days; after a conversion, never again; not for visitors who do not allow remembering.',
    ],
    [
      'en',
      { again: { kind: 'after', rest: { weeks: 1, days: 1 } }, maxDisplays: 3, withoutMemory: 'show' },
      'Again after 1 week, 1 day; after closing, quiet for 7 days; after a conversion, never again; at most 3 times to one visitor; without permission to remember, it may come again on the next page.',
    ],
    [
      'en',
      { maxDisplays: 1 },
      'Once a visit; after closing, quiet for 7 days; after a conversion, never again; at most once to one visitor; not for visitors who do not allow remembering.',
    ],
    [
      'de',
      {},
      'Einmal je Besuch; nach dem Schließen 7 Tage Ruhe; nach einem Abschluss nie wieder; nicht für Personen, die kein Merken erlauben.',
    ],
    [
      'fr',
      { again: { kind: 'once' }, afterClose: 'nothing' },
      'Une seule fois ; la fermeture ne change rien ; après une conversion, plus jamais ; pas pour les visiteurs qui refusent d’être mémorisés.',
    ],
    // Nothing has to be remembered, so that it shows to who does not allow that, too.
    ['en', { again: { kind: 'every-page-view' }, afterClose: 'nothing', afterConversion: 'nothing' }, 'On every page.'],
    [
      'en',
      { again: { kind: 'every-page-view' }, afterClose: 'nothing', afterConversion: 'nothing', maxDisplays: 2 },
      'On every page; at most 2 times to one visitor; not for visitors who do not allow remembering.',
    ],
  ])('frequency, in %s', (locale, given, sentence) => {
    expect(plainSpaces(editing.summarizeFrequency({ ...defaultFrequency, ...given }, { locale }))).toBe(sentence);
  });

  test.each<[Schedule | undefined, string]>([
    [undefined, 'At any time.'],
    [{ zone: 'site' }, 'At any time.'],
    [
      { zone: 'site', from: '2026-11-27T09:00', until: '2026-12-01T00:00' },
      'From 27 November 2026 at 09:00 until 1 December 2026 at 00:00, by the site’s clock.',
    ],
    [
      { zone: 'visitor', weekdays: ['monday', 'friday'], hours: { from: '09:00', until: '18:00' } },
      'On Mondays and Fridays, between 09:00 and 18:00, by the visitor’s clock.',
    ],
    [{ zone: 'site', hours: { from: '09:00', until: '09:00' } }, 'At any time.'],
    [
      { zone: 'site', weekdays: ['monday'], hours: { from: '00:00', until: '00:00' } },
      'On Mondays, by the site’s clock.',
    ],
  ])('the schedule %j', (schedule, sentence) => {
    expect(plainSpaces(editing.summarizeSchedule(schedule, english))).toBe(sentence);
  });

  test('a schedule in German', () => {
    const schedule: Schedule = { zone: 'site', from: '2026-11-27T09:00', until: '2026-12-01T00:00' };
    expect(plainSpaces(editing.summarizeSchedule(schedule, { locale: 'de' }))).toBe(
      'Vom 27. November 2026 um 09:00 bis zum 1. Dezember 2026 um 00:00, nach der Uhr der Website.',
    );
  });

  test.each([
    ['en', 'Nobody.', 'Visitors for whom this holds: “Country” is “Germany”, “Austria”, or “XX”.'],
    ['de', 'Niemand.', 'Alle, auf die dies zutrifft: „Land“ ist „Deutschland“, „Österreich“ oder „XX“.'],
    ['fr', 'Personne.', 'Les visiteurs qui remplissent ceci : « Pays » vaut « Allemagne », « Autriche » ou « XX ».'],
  ])('nobody, and countries, in %s', (locale, nobody, countries) => {
    expect(editing.summarizeAudience({ any: [] }, { locale })).toBe(nobody);
    const audience = { attribute: 'place.country', is: 'in', value: ['DE', 'AT', 'XX'] };
    expect(plainSpaces(editing.summarizeAudience(audience, { locale }))).toBe(countries);
  });

  test('an audience', () => {
    const audience = { all: [{ attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 60 } }] };
    expect(editing.summarizeAudience({ all: [] }, english)).toBe('Everybody.');
    expect(editing.summarizeAudience(audience, english)).toContain('more than 60 days ago');
    expect(editing.summarizeAudience(audience, { locale: 'de' })).toContain('„Letzte Bestellung“');
  });

  test('an experiment and a hold-out', () => {
    const blank = editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'en' });
    const split = editing.addVariant(blank, { id: 'b', name: 'Loud', seed: 's' }).campaign;
    const held = editing.setHoldOut(split, { share: 0.1, seed: 's' }).campaign;
    expect(editing.summarizeCampaign(held, english).experiment).toBe(
      '10% see nothing, so that its effect can be measured. Of those who may see it, 50% see “Control” and 50% see “Loud”.',
    );
    expect(editing.summarizeCampaign(blank, english).experiment).toBeUndefined();
    const { experiment } = split;
    const alone = { ...split, experiment: { ...experiment!, variants: experiment!.variants.slice(0, 1) } };
    expect(editing.summarizeCampaign(alone, english)).not.toHaveProperty('experiment');
  });

  test('purposes it waits for', () => {
    const campaign: Campaign = {
      ...editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'en' }),
      needs: ['marketing'],
    };
    expect(editing.summarizeCampaign(campaign, english).consent).toBe('Only where the visitor allows marketing.');
    const twice: Campaign = { ...campaign, needs: ['marketing', 'marketing'] };
    expect(editing.summarizeCampaign(twice, english).consent).toBe('Only where the visitor allows marketing.');
    expect(editing.summarizeCampaign({ ...campaign, needs: [] }, english)).not.toHaveProperty('consent');
  });

  test('a language that has no name is told by its tag', () => {
    const campaign = editing.newCampaign({ id: 'mine', name: 'Mine', locale: 'pt-PT-ao90' });
    expect(editing.summarizeCampaign(campaign, english).languages).toBe('In pt-PT-ao90.');
  });

  test('every campaign, in every language: sentences that are complete and differ', () => {
    fc.assert(
      fc.property(fc.constantFrom(...templates), ({ campaign }) => {
        const [en, de, fr] = ['en', 'de', 'fr-CA'].map((locale) => editing.summarizeCampaign(campaign, { locale }));
        for (const summary of [en, de, fr]) {
          for (const sentence of Object.values(summary ?? {})) expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/u);
          expect(JSON.stringify(summary)).not.toMatch(/undefined|\{\w+\}|NaN/);
        }
        expect(new Set([en?.triggers, de?.triggers, fr?.triggers]).size).toBe(3);
      }),
    );
  });
});
