import { existsSync, readFileSync } from 'node:fs';
import { root } from './wordpress-cache.ts';

/**
 * What stands in PHP's log about our own files, or about wrong use of WordPress by them; without the time of each entry.
 *
 * @param home the folder of this repository: WordPress lies in it, and its name says nothing about whose file it is
 */
export function readComplaints(file: string, home = root): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .split(/^(?=\[\d\d-\w{3}-\d{4})/m)
    .filter((entry) =>
      /beckon|wordpress-plugin/i.test(entry.replaceAll(home, '').replaceAll(/\/[^\s:]*beckon-wordpress-\w+\//g, '/')),
    )
    .map((entry) => entry.replace(/^\[[^\]]*\] /, ''))
    .join('');
}
