import { canonicalJson, splitContents, type ContentFile, type Problem, type Snapshot } from '@beckon/engine';

/** The most bytes of JSON a shop keeps in one metafield of an app. */
export const mostMetafieldBytes = 128_000;

export type Fitted =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly files: readonly ContentFile[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Makes a snapshot fit: as much content stays inside as there is room for, the smallest first, so that as few campaigns as
 * can be need a request before they show. The rest becomes files. What never fits is told with the campaigns to blame.
 *
 * @param contentsAt where the files will be served, with the last slash
 */
export function fitSnapshot(snapshot: Snapshot, contentsAt: string, mostBytes = mostMetafieldBytes): Fitted {
  if (countBytes(snapshot) <= mostBytes) return { ok: true, snapshot, files: [] };
  const bare = splitContents(snapshot, contentsAt);
  const rulesBytes = countBytes(bare.snapshot);
  if (rulesBytes > mostBytes) return { ok: false, problems: [blame(bare.snapshot, rulesBytes, mostBytes)] };

  // Each document inside adds its text, its address in quotation marks, a colon and a comma.
  const sizes = Object.entries(snapshot.contents)
    .map(([hash, document]) => ({ text: countBytes(document), around: hash.length + 4 }))
    .sort((a, b) => a.text - b.text);
  let room = mostBytes - rulesBytes;
  let keep = 0;
  for (const { text, around } of sizes) {
    room -= text + around;
    if (room < 0) break;
    keep += text;
  }
  return { ok: true, ...splitContents(snapshot, contentsAt, keep) };
}

export function countBytes(value: unknown): number {
  return Buffer.byteLength(canonicalJson(value));
}

function blame({ campaigns }: Snapshot, bytes: number, mostBytes: number): Problem {
  const kB = (amount: number) => `${Math.ceil(amount / 1000).toLocaleString('en')} kB`;
  const largest = campaigns
    .map((campaign) => ({ name: campaign.name, bytes: countBytes(campaign) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 3)
    .map((each) => `“${each.name}” (${kB(each.bytes)})`);
  const message =
    `The rules of all live campaigns together need ${kB(bytes)}, and your shop holds ${kB(mostBytes)}. ` +
    `Pause some campaigns or shorten their audiences. The largest: ${largest.join(', ')}.`;
  return { path: '', message };
}
