import type { Word } from './word.ts';

/** What WordPress translates in a block.json, with the contexts that it asks by. */
export function readBlock(source: string, file: string): readonly Word[] {
  const block = JSON.parse(source) as {
    readonly title?: string;
    readonly description?: string;
    readonly keywords?: readonly string[];
    readonly styles?: readonly { readonly label: string }[];
    readonly variations?: readonly { readonly title?: string; readonly description?: string }[];
  };
  const say = (text: string | undefined, context: string): Word[] => (text ? [{ text, context, at: file }] : []);
  return [
    ...say(block.title, 'block title'),
    ...say(block.description, 'block description'),
    ...(block.keywords ?? []).flatMap((word) => say(word, 'block keyword')),
    ...(block.styles ?? []).flatMap(({ label }) => say(label, 'block style label')),
    ...(Array.isArray(block.variations) ? block.variations : []).flatMap(
      (each: { title?: string; description?: string }) => [
        ...say(each.title, 'block variation title'),
        ...say(each.description, 'block variation description'),
      ],
    ),
  ];
}
