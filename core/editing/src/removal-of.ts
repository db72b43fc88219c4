import type { Removal } from './removal-words.ts';

/** What becomes of an element that is on no list; elements that are not named here leave their content behind, too. */
export function removalOfTag(tag: string): Removal {
  return removedWithContent[tag] ?? unwrapped[tag] ?? 'tag';
}

export function removalOfAttribute(name: string): Removal {
  if (name.startsWith('on')) return 'handler';
  if (name === 'style') return 'styling';
  // `target`, `rel` and `srcset` come with every copied link and picture; the tag sets its own where they matter.
  return 'attribute';
}

/** Elements that go with all that is in them. */
export const removedWithContent: Readonly<Record<string, Removal | undefined>> = Object.assign(
  Object.create(null) as Record<string, Removal | undefined>,
  {
    script: 'script', noscript: 'script', template: 'script',
    style: 'styling', link: 'styling',
    form: 'form', input: 'form', select: 'form', textarea: 'form', datalist: 'form', option: 'form', optgroup: 'form',
    iframe: 'frame', frame: 'frame', frameset: 'frame', noframes: 'frame', noembed: 'frame', object: 'frame',
    embed: 'frame', applet: 'frame', portal: 'frame', fencedframe: 'frame',
    svg: 'drawing', math: 'drawing', canvas: 'drawing',
    audio: 'media', video: 'media',
    base: 'page', meta: 'page', title: 'page', xmp: 'page', plaintext: 'page',
  } satisfies Record<string, Removal>,
); // prettier-ignore

const unwrapped: Readonly<Record<string, Removal | undefined>> = Object.assign(
  Object.create(null) as Record<string, Removal | undefined>,
  { button: 'form', font: 'styling', center: 'styling' } satisfies Record<string, Removal>,
);
