/**
 * What nothing in `scrubUrl` could find: small letters, digits, and what parts an address, without a telephone number, which
 * begins with a zero or comes in groups of three, without a word long enough for a token, without the middle of a UUID. Of
 * values only those whose name says that they are nobody's: of a page, of what is looked for, of a campaign. No name of a
 * person or a key is as short as two letters.
 */
const harmless =
  /^(?!.*(\b0([-./]*\d){9}|(\d{3}[-.]){2}|\w{32}|(-[a-f\d]{4}){3}-))[a-z\d:/._-]*([?&](\w\w?|variant|(page|utm)[_a-z]*)=[a-z\d:/._-]*)*$/;

/** Whether an address is so plain that `scrubUrl` would leave it as it is; most are, and need not fetch it. May say no to others. */
export const isHarmlessUrl = (url: string): boolean => harmless.test(url);
