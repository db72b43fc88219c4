import { expect, test } from 'vitest';
import { tidyAsset } from './tidy-assets.ts';
import { alignItems } from './write-php-array.ts';

test.each([
  ["array('react', 'wp-i18n')", "array( 'react', 'wp-i18n' )"],
  ['array()', 'array()'],
])('what webpack says of a script is said as a reader of the plugin is used to: %s', (written, read) => {
  expect(tidyAsset(`<?php return array('dependencies' => ${written}, 'version' => 'b6e5');\n`)).toBe(
    [
      '<?php',
      '/**',
      ' * What the script beside this file asks of the site, and its version. Made by the build.',
      ' *',
      ' * @package Beckon',
      ' */',
      '',
      '// phpcs:disable WordPress.Files.FileName -- By this name WordPress looks for it.',
      '',
      "if ( ! defined( 'ABSPATH' ) ) {",
      '\texit;',
      '}',
      '',
      'return array(',
      `\t'dependencies' => ${read},`,
      "\t'version'      => 'b6e5',",
      ');',
      '',
    ].join('\n'),
  );
});

test('what webpack says that is not understood is no silent loss', () => {
  expect(() => tidyAsset("<?php return array('dependencies' => array(), 'type' => 'module');")).toThrow(
    'not understood',
  );
});

test('arrows stand under one another, but for those behind a key that is too long for it', () => {
  const long = `'${'ü'.repeat(49)}'`;
  const items = alignItems(
    [
      ["'ü'", '1'],
      [`'${'ü'.repeat(48)}'`, '2'],
      [long, '3'],
    ],
    2,
  );
  expect(items.map((item) => item.indexOf('=>'))).toEqual([2 + 51, 2 + 51, 2 + 52]);
});
