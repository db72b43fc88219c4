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
  [ask({ is: 'regex', value: '(?=a)' }), 'Vor- oder Zurückschauen'],
  [ask({ is: 'regex', value: '(a)\\1' }), 'Rückbezug auf eine Gruppe wie „\\1“'],
  [ask({ is: 'regex', value: '(a' }), 'kein regulärer Ausdruck'],
  [ask({ is: 'regex', value: '(?#a)' }), 'kein regulärer Ausdruck'],
  [ask({ is: 'regex', value: 'a[]' }), 'Zwischen „[“ und „]“'],
  [ask({ is: 'regex', value: '\\q' }), '„\\q“ bedeutet hier nichts.'],
  [ask({ is: 'regex', value: '(a+)+' }), 'keine weitere Wiederholung'],
  [ask({ is: 'regex', value: '(a|ab)*' }), 'verschiedenen Zeichen beginnen'],
  [ask({ is: 'regex', value: '(a|)*' }), 'keine Möglichkeit leer'],
  [ask({ is: 'regex', value: '(a$)*' }), 'dürfen „^“, „$“'],
  [ask({ is: 'regex', value: 'a^' }), 'nur ganz am Anfang'],
  [ask({ is: 'regex', value: '.*a' }), 'Das könnte langsam sein'],
  [ask({ is: 'regex', value: '^a.*.*b' }), 'Das könnte langsam sein: Zwei Wiederholungen'],
  [ask({ attribute: 'time.now', is: 'onDay', value: 'someday' }), 'Hier muss ein Wochentag stehen'],
  [ask({ attribute: 'page.shoe' }), 'Eine Angabe „page.shoe“ gibt es nicht.'],
  [{ ...campaign, schedule: { hours: { from: '9', until: '10:00' } } }, 'Hier muss eine Uhrzeit stehen'],
  [{ ...campaign, schedule: { from: 'soon' } }, 'Hier müssen ein Datum und eine Uhrzeit stehen.'],
  [{ ...campaign, theme: { colors: { text: 'red' } } }, 'Hier muss eine Farbe stehen'],
  [{ ...campaign, locale: 'x' }, 'Hier muss ein Sprachkürzel stehen'],
  [{ ...campaign, translations: { EN: {} } }, 'Die Sprache „EN“ gibt es schon.'],
  [{ ...campaign, name: 'a\0' }, 'ein beschädigtes Zeichen'],
  [{ ...campaign, content: { label: 'A', steps: [{ id: 'one', blocks: [{ kind: 'coupon', id: 'c', label: 'C', code: { from: 'lead' } }] }] } }, 'vor diesen Gutschein ein Formular'], // prettier-ignore
  [{ ...campaign, content: { label: 'A', steps: [{ id: 'one', blocks: [{ kind: 'button', id: 'b', text: 'B', action: { do: 'go-to', step: 'two' } }] }] } }, 'Einen Schritt „two“ gibt es nicht.'], // prettier-ignore
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
