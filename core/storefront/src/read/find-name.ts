/** The first name whose pattern is found in the text. */
export const findName = <Name extends string>(
  names: readonly (readonly [Name, RegExp])[],
  text: string,
): Name | undefined => names.find(([, pattern]) => pattern.test(text))?.[0];
