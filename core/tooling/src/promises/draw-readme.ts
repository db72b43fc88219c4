import type { Kept, Promised } from '@beckon/editing/promises/register';
import { standingOf } from '@beckon/editing/promises/standing-of';

const begin = '<!-- register: written by npm run promises -->';
const end = '<!-- /register -->';

/** Puts what the register says between the two marks of a README; whatever stands around them stays. */
export function drawReadme(readme: string, promises: readonly Promised[], storage: readonly Kept[]): string {
  const [before, rest = ''] = readme.split(begin);
  const [, after = ''] = rest.split(end);
  return `${before}${begin}\n\n${drawRegister(promises, storage)}\n\n${end}${after}`;
}

function drawRegister(promises: readonly Promised[], storage: readonly Kept[]): string {
  const count = (standing: string) => promises.filter((row) => standingOf(row) === standing).length;
  const open = promises.filter((row) => row.open);
  return [
    `Of ${promises.length} promises, ${count('tests')} are held by tests that pass, ${count('decision')} are the operator’s or have nothing to keep (with a record that says why), and ${count('open')} ${count('open') === 1 ? 'is' : 'are'} not whole yet.`,
    'What a browser may keep for us, and only with consent for its purpose:',
    drawTable(
      ['Name', 'Kind', 'Purpose', 'Why', 'Kept for'],
      storage.map(({ name, kind, purpose, why, keptFor }) => [`\`${name}\``, kind, purpose, why, keptFor]),
    ),
    ...(open.length
      ? [
          'What is still open:',
          open.map(({ id, promise, open: what }) => `- **${id}** ${promise} *${what}*`).join('\n'),
        ]
      : []),
  ].join('\n\n');
}

const drawTable = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
