import { expect, test } from 'vitest';
import { compilePhp } from './compile-php.mjs';

const said = /^wordpress-plugin\/(\S+): PHP [\d.]+: (\w+: )?/;

/** What a PHP says of classes, each in a file of its own. */
async function compile(version: '7.4' | '8.5', classes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const sources = new Map(Object.entries(classes).map(([name, code]) => [`includes/${name}.php`, `<?php namespace Beckon; ${code}`])); // prettier-ignore
  return (await compilePhp(version, sources)).map((complaint) => complaint.replace(said, '$1: ').slice(0, 75));
}

test('the oldest PHP refuses what is younger, the newest what is too old, and both what is fatal', async () => {
  const classes = {
    Enumerated: "enum Enumerated: string { case One = '1'; }",
    Promise: 'interface Promise { public function keep( string $it ): void; }',
    Broken: 'final class Broken implements Promise { public function keep( int $it ): void {} }',
    Behind: 'final class Behind { public static function cast(): int { return (integer) "1"; } }',
    Sound: 'final class Sound { private static ?string $it = null; }',
  };
  const broken = 'includes/Broken.php: Declaration of Beckon\\Broken::keep(int $it): void must be ';
  expect(await compile('7.4', classes)).toEqual([
    "includes/Enumerated.php: syntax error, unexpected 'Enumerated' (T_STRING) o",
    broken.slice(0, 75),
  ]);
  expect(await compile('8.5', classes)).toEqual([
    broken.slice(0, 75),
    'includes/Behind.php: Non-canonical cast (integer) is deprecated, use the (i',
  ]);
});
