import type { Bom, Component, LicenceChoice } from './bom.ts';

/** What may be shipped together under GPL-2.0-or-later; Apache-2.0 through version 3 of it (decisions/008). */
const compatible = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'GPL-2.0-or-later', 'ISC', 'MIT', 'MIT-0', 'Unlicense']; // prettier-ignore

/** Only for apps for Shopify: it may go with the Shopify app and nothing else (decisions/008). */
export const shopifyAlone: readonly string[] = [
  '@shopify/polaris',
  '@shopify/polaris-icons',
  '@shopify/polaris-tokens',
];

/**
 * What is shipped and may not be.
 *
 * @param elsewhere the names of what is shipped with anything but the Shopify app
 */
export function judgeLicences(bom: Bom, elsewhere: ReadonlySet<string>): string[] {
  return bom.components.flatMap((component) => {
    const name = nameOf(component);
    if (shopifyAlone.includes(name)) return elsewhere.has(name) ? [`${name} may go with the Shopify app alone.`] : [];
    const licences = component.licenses ?? [];
    if (!licences.length) return [`${name} ${component.version} names no licence.`];
    return licences
      .filter((licence) => !isCompatible(readExpression(licence)))
      .map((licence) => `${name} ${component.version} is under ${readExpression(licence)}, which is not on the list.`);
  });
}

function nameOf({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

function readExpression(licence: LicenceChoice): string {
  return 'expression' in licence ? licence.expression : (licence.license.id ?? licence.license.name ?? '');
}

/**
 * Whether an SPDX expression leaves a way that is compatible: of "or" one side, of "and" both. Exceptions ("with") are not on
 * the list, and a text that is no expression is not either.
 */
export function isCompatible(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const readAny = (): boolean => {
    let isFine = readAll();
    for (; words[at] === 'OR';) {
      at++;
      // Read in any case: what stands behind it must be an expression, too.
      isFine = readAll() || isFine;
    }
    return isFine;
  };
  const readAll = (): boolean => {
    let isFine = readOne();
    for (; words[at] === 'AND';) {
      at++;
      isFine = readOne() && isFine;
    }
    return isFine;
  };
  const readOne = (): boolean => {
    const word = words[at++];
    if (word !== '(') return compatible.includes(word ?? '');
    const isFine = readAny();
    return words[at++] === ')' && isFine;
  };
  return readAny() && at === words.length;
}
