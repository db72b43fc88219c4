/**
 * What nothing in `scrubUrl` could find: small letters, digits, and what parts an address, without a value, without ten
 * digits in a row (a telephone number), without a word long enough for a token, without the middle of a UUID.
 */
const harmless = /^(?!.*((\d[-./]*){10}|\w{32}|(-[a-f\d]{4}){3}-))[a-z\d:/._-]*$/;

/** Whether an address is so plain that `scrubUrl` would leave it as it is; most are, and need not fetch it. May say no to others. */
export const isHarmlessUrl = (url: string): boolean => harmless.test(url);
