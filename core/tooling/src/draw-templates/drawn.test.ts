import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { templates } from '@beckon/editing';
import { describe, expect, test } from 'vitest';
import { type Drawn, hashOf, picturesFolder } from './drawn.ts';

const drawn = JSON.parse(readFileSync(path.join(picturesFolder, 'drawn.json'), 'utf8')) as Drawn;

describe('the pictures of the gallery', () => {
  test.each(templates.map(({ id, campaign }) => [id, campaign] as const))(
    '%s shows the template as it is now: else run `npm run draw:templates`',
    (id, campaign) => {
      expect(drawn[id]).toBe(hashOf(campaign));
      expect(existsSync(path.join(picturesFolder, `${id}.webp`))).toBe(true);
      expect(statSync(path.join(picturesFolder, `${id}.webp`)).size).toBeLessThan(40_000);
    },
  );

  test('are of templates that exist', () => {
    expect(Object.keys(drawn).sort()).toEqual(templates.map(({ id }) => id).sort());
  });
});
