/** The last column in which the Coding Standards want arrows under one another: `maxColumn` of their sniff, less its margin. */
const lastColumn = 58;
const tab = 4;

/** A file of PHP that does nothing but answer with an array, in the style that a reader of the plugin is used to. */
export function writePhpArray(purpose: string, items: readonly string[]): string {
  const named = '// phpcs:disable WordPress.Files.FileName -- By this name WordPress looks for it.';
  const guard = ["if ( ! defined( 'ABSPATH' ) ) {", '\texit;', '}'];
  return ['<?php', '/**', ` * ${purpose}`, ' *', ' * @package Beckon', ' */', '', named, '', ...guard, '', 'return array(', ...items, ');', ''].join('\n'); // prettier-ignore
}

/** The items of an array, their arrows under one another; a key too long for that has its arrow right behind it. */
export function alignItems(pairs: readonly (readonly [key: string, value: string])[], depth = 1): readonly string[] {
  const room = lastColumn - depth * tab;
  const width = Math.max(0, ...pairs.map(([key]) => countLetters(key)).filter((letters) => letters <= room));
  return pairs.map(([key, value]) => `${'\t'.repeat(depth)}${key}${' '.repeat(Math.max(0, width - countLetters(key)))} => ${value},`); // prettier-ignore
}

const countLetters = (text: string): number => [...text].length;
