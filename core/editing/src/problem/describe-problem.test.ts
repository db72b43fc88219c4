import { parseCampaign, parseSite } from '@beckon/engine';
import { expect, test } from 'vitest';
import { newCampaign } from '../edit/new-campaign.ts';
import { describeProblem } from './describe-problem.ts';

const campaign = newCampaign({ id: 'a', name: 'A', locale: 'en' });
const form = (field: object) => ({
  ...campaign,
  content: { label: 'A', steps: [{ id: 'one', blocks: [{ kind: 'form', id: 'f', submit: 'Go', fields: [field] }] }] },
});
const button = (href: string) => ({
  ...campaign,
  content: { label: 'A', steps: [{ id: 'one', blocks: [{ kind: 'button', id: 'b', text: 'Go', action: { do: 'link', href } }] }] }, // prettier-ignore
});
const trigger = (one: object) => ({ ...campaign, triggers: { match: 'any', list: [one] } });
const ask = (leaf: object) => ({
  ...campaign,
  audience: { attribute: 'page.path', is: 'equals', value: '/', ...leaf },
});

/** What a merchant can type wrong, and what they are told. */
test.each([
  [{ ...campaign, name: '' }, 'Das darf nicht leer sein.'],
  [{ ...campaign, name: 'x'.repeat(201) }, 'Das ist zu lang: Höchstens 200 Zeichen haben Platz.'],
  [{ ...campaign, priority: 5000 }, 'Hier muss eine Zahl von 0 bis 1.000 stehen.'],
  [{ ...campaign, frequency: { maxDisplays: 0 } }, 'Hier muss eine ganze Zahl von 1 bis 1.000 stehen.'],
  [{ ...campaign, schedule: { zone: 'site', from: '2026-02-02T10:00', until: '2026-01-01T10:00' } }, 'Das Ende muss nach dem Anfang liegen.'], // prettier-ignore
  [form({ kind: 'email', name: 'e mail', label: 'E' }), 'Nur Buchstaben, Ziffern'],
  [form({ kind: 'email', name: 'mail', label: '{{ nonsense }}' }), 'ist keine Angabe, die Beckon kennt'],
  [form({ kind: 'choice', name: 'c', label: 'C', options: [] }), 'Hier müssen 1 bis 100 Einträge stehen.'],
  [button('javascript:alert(1)'), 'Hier muss eine Webadresse stehen'],
  [trigger({ kind: 'click', selector: '' }), 'Das darf nicht leer sein.'],
  [trigger({ kind: 'click', selector: 'a{}' }), 'Das ist kein CSS-Selektor.'],
  [trigger({ kind: 'scroll', percent: 0 }), 'stehen'],
  [ask({ is: 'contains', value: '' }), 'Hier fehlt noch, womit verglichen wird.'],
  [ask({ attribute: 'cart.items', is: 'between', value: [3, 1] }), 'Die erste Zahl darf nicht größer'],
  [ask({ attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 0 } }), 'Die Dauer muss länger'],
])('%# is told in German', (document, sentence) => {
  const parsed = parseCampaign(document);
  const told = parsed.ok ? [] : parsed.problems.map(({ message }) => describeProblem(message, { locale: 'de-AT' }));
  expect(told.join(' ')).toContain(sentence);
  expect(told.join(' ')).not.toContain('Englisch');
});

test('every number of the settings is refused in German and in French', () => {
  const parsed = parseSite({ id: 'a', visitMinutes: 0, storage: { kind: 'cookie', days: 0 }, interruptions: { maxPerVisit: -1 }, holdOut: { share: 2 }, timeZone: 'Nowhere' }); // prettier-ignore
  const problems = parsed.ok ? [] : parsed.problems.map(({ message }) => message);
  expect(problems.length).toBeGreaterThan(4);
  for (const message of problems) {
    expect(describeProblem(message, { locale: 'de' })).toMatch(/^Hier muss ein/);
    expect(describeProblem(message, { locale: 'fr' })).toMatch(/^Il faut un/);
    expect(describeProblem(message, { locale: 'en' })).toBe(message);
  }
});

test('what nobody worded is told all the same', () => {
  expect(describeProblem('Odd.', { locale: 'fr' })).toBe('Ceci ne peut pas rester ainsi (en anglais) : Odd.');
});
