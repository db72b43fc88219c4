import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import { encodeUtf8 } from './encode-utf8.ts';
import type { ContentHash, Snapshot } from './snapshot.ts';

/** A content document as a file of its own. */
export interface ContentFile {
  /** `<hash>.json`, to be served below `contentsAt`, for ever. */
  readonly name: string;
  readonly hash: ContentHash;
  /** Canonical JSON. */
  readonly text: string;
}

/**
 * Moves content out of a snapshot to addresses, until what is left inside has no more than so many bytes as JSON; the
 * largest go first. The tag looks inside before it asks for `contentsAt + hash + '.json'`.
 *
 * @param contentsAt address of the folder, with its last slash
 * @param keepInlineBytes how much content may travel with the snapshot, in bytes of UTF-8; 0 moves all of it
 */
export function splitContents(
  snapshot: Snapshot,
  contentsAt: string,
  keepInlineBytes = 0,
): { readonly snapshot: Snapshot; readonly files: readonly ContentFile[] } {
  const documents = Object.entries(snapshot.contents)
    .map(([hash, document]) => ({ hash, document, text: canonicalJson(document) }))
    .map((each) => ({ ...each, bytes: [...encodeUtf8(each.text)].length }))
    .sort((a, b) => a.bytes - b.bytes || (a.hash < b.hash ? -1 : 1));
  let inlineBytes = 0;
  const inline = documents.filter(({ bytes }) => (inlineBytes += bytes) <= keepInlineBytes);
  const moved = documents.slice(inline.length);
  if (moved.length === 0) return { snapshot, files: [] };

  const contents = Object.fromEntries(
    inline.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ hash, document }) => [hash, document]),
  );
  const { hash: _, ...rest } = { ...snapshot, contents, contentsAt };
  return {
    snapshot: { ...rest, hash: contentHash(rest) },
    files: moved.map(({ hash, text }) => ({ name: `${hash}.json`, hash, text })),
  };
}
