import { existsSync, readFileSync } from 'node:fs';

/** What stands in PHP's log about our own files, or about wrong use of WordPress by them; without the time of each entry. */
export function readComplaints(file: string): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8')
    .split(/^(?=\[\d\d-\w{3}-\d{4})/m)
    .filter((entry) => /beckon|wordpress-plugin/i.test(entry.replaceAll(/\/[^\s:]*beckon-wordpress-\w+\//g, '/')))
    .map((entry) => entry.replace(/^\[[^\]]*\] /, ''))
    .join('');
}
