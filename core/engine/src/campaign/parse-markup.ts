import { allowMissing } from '../parse/allow-missing.ts';
import { goTo } from '../parse/go-to.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseMap } from '../parse/parse-map.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { markupAttributes, type Markup, type MarkupNode } from './markup.ts';
import { parseFileAddress } from './parse-file-address.ts';
import { parseLink } from './parse-link.ts';

/** As deep as `html-to-markup` keeps tags, and deeper than any text written by hand. */
const maxDepth = 40;

/** Formatted text: a tree of the given tags and of `markupAttributes`. A plain text is taken for one paragraph. */
export function parseMarkup(name: string, tags: readonly string[]): Parse<Markup> {
  const parseTag: Parse<string> = (input, place) => {
    if (typeof input === 'string' && tags.includes(input)) return input;
    if (typeof input === 'string') report(place, `${name} must not hold the tag ${quote(input)}.`);
    else report(place, `${name} has a tag without a name.`);
    return 'span';
  };
  const parseWords = parseString(name);
  const parseNodes = (depth: number): Parse<Markup> =>
    parseList(name, (input, place) => parseNode(depth)(input, place), { max: 1000 });
  const parseNode =
    (depth: number): Parse<MarkupNode> =>
    (input, place) => {
      if (typeof input === 'string') {
        checkPlaceholders(name, input, place);
        return parseWords(input, place);
      }
      if (depth > maxDepth) {
        report(place, `${name} has too many tags inside one another.`);
        return '';
      }
      return parseRecord<Exclude<MarkupNode, string>>(name, {
        tag: parseTag,
        attributes: allowMissing(parseAttributes),
        children: allowMissing(parseNodes(depth + 1)),
      })(input, place);
    };

  const parseTree = parseNodes(1);
  return (input, place) => {
    if (typeof input !== 'string') return parseTree(input, place);
    if (input === '') return [];
    checkPlaceholders(name, input, place);
    return [{ tag: 'p', children: [parseWords(input, place)] }];
  };
}

const parseAttributeName: Parse<string> = (input, place) => {
  const name = String(input);
  if (!markupAttributes.includes(name)) report(place, `The attribute ${quote(name)} must not be set here.`);
  return name;
};

const parseTexts = parseMap('The list of attributes', parseAttributeName, parseString('The attribute', { max: 2000 }), {
  max: markupAttributes.length,
});
const parseHref = parseLink('The link');
const parseSource = parseFileAddress('The address of the picture');

const parseAttributes: Parse<Readonly<Record<string, string>>> = (input, place) => {
  const attributes = parseTexts(input, place);
  if (attributes.href !== undefined) parseHref(attributes.href, goTo(place, 'href'));
  if (attributes.src !== undefined) parseSource(attributes.src, goTo(place, 'src'));
  return attributes;
};
