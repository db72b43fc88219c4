import { recordName } from '../memory/record-name.ts';

/** Where a record may lie; each may throw. */
const texts = [
  () => document.cookie,
  () => localStorage.getItem(recordName),
  () => sessionStorage.getItem(recordName),
] as const;

/**
 * Whether the record says that the visitor has closed a campaign, or converted by it. Looked for in its text, as `packRecord`
 * writes it, by who has no time for all of it: the fifth and the seventh of a campaign's numbers, parted by dots.
 */
export function hasLeft(campaign: string): boolean {
  const left = new RegExp(
    `'${campaign.replace(/\W/g, String.raw`\$&`)}':'([^'.]*\\.){4}([^'.]|[^'.]*\\.[^'.]*\\.[^'.])`,
  );
  return texts.some((read) => {
    try {
      return left.test(read() ?? '');
    } catch {
      return false; // What is forbidden holds nothing.
    }
  });
}
