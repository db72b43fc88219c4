import { expect, test } from 'vitest';
import { describeTemplate } from './describe-template.ts';
import { templates } from './templates.ts';
import { de } from './words/de.ts';
import { fr } from './words/fr.ts';

test.each([
  ['de', de],
  ['fr', fr],
])('every template, and nothing else, is named and described in %s', (locale, words) => {
  expect(Object.keys(words).sort()).toEqual(templates.map(({ id }) => id).sort());
  for (const template of templates) {
    const { name, description } = describeTemplate(template, { locale: `${locale}-CH` });
    expect([name, description]).toEqual(words[template.id]);
    expect(name.length).toBeLessThan(45);
    expect(description).toMatch(/[.?!]$/);
    expect(description).not.toBe(template.description);
  }
});

test('English is what the template says itself', () => {
  for (const template of templates)
    expect(describeTemplate(template, { locale: 'en' })).toEqual({ name: template.name, description: template.description }); // prettier-ignore
});
