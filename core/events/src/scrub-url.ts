/** What stands where something personal stood. */
const gone = '***';

/** Parameters whose value is a person's, or opens a door, whatever it looks like. Compared without case and without `_`, `-`. */
const personal =
  /^(e?mail(address)?|user(name|id)?|login|(first|last|full|sur)?name|phone(number)?|tel|mobile|address|street|zip|birth\w*|dob|iban|pass(word|code)?|pwd|pin|otp|(auth|access|id|refresh|session|csrf|reset|invite)?token|auth|authorization|(api|secret|private|order|access)?key|secret|client(id|secret)|sig(nature)?|hmac|jwt|sid|session(id)?|phpsessid|code|state|nonce|customer(id)?|[gdfm]clid|[gw]braid|fbclid|msclkid|ttclid|twclid|mcecid|mceid)$/i;

/** Anywhere in the text: user and password before a host, e-mail addresses, JSON web tokens, UUIDs, telephone numbers, long codes. */
const personalText: readonly RegExp[] = [
  /[^\s/?#&=;,:@]+(@|%40)[^\s/?#&=;,@]+\.[a-z]{2,}/gi,
  /eyJ[\w-]{5,}(\.[\w-]+)*/g,
  /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/gi,
  // With a plus or 00 in front, whatever is between the digits; a national number by its leading zero.
  /(\+|%2b|\b00)[1-9]((%20|[-+\s()./])*\d){7,14}\b/gi,
  /\b0[1-9]((%20|[-+\s()/])?\d){8,11}\b/gi,
  /(\(|%28)\d{3}(\)|%29)(%20|[-\s.])*\d{3}(%20|[-\s.])\d{4}\b/gi,
  /\b\d{3}[-.]\d{3}[-.]\d{4}\b/g,
  // Long and mixed: what people name by hand has no digits amid letters of both cases.
  /\b(?=\w*\d)(?=\w*[a-z])\w{32,}\b/gi,
  /\b(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{20,}/g,
];

/**
 * Takes personal data out of an address, a path, a referrer or a campaign value: the user before a host, values of
 * parameters that name a person or a key, e-mail addresses, telephone numbers, tokens. Total and idempotent; what is
 * harmless stays as it is. Not a proof of anonymity: a name in a path looks like any word.
 */
export function scrubUrl(url: string): string {
  let text = url.replace(/^([a-z][a-z\d+.-]*:)?\/\/[^/?#]*@/i, '$1//');
  text = text.replace(/([?&#;]|^)([^?&#;=/]+)=([^&#;]*)/g, (pair, before: string, name: string, value: string) =>
    value && personal.test(innermost(name).replace(/[-_\s]/g, '')) ? `${before}${name}=${gone}` : pair,
  );
  for (const pattern of personalText) text = text.replace(pattern, gone);
  return text;
}

/** `email` of `customer[email]`. */
function innermost(name: string): string {
  try {
    return decodeURIComponent(name).replace(/^.*[[.]([^\].]+)\]?$/, '$1');
  } catch {
    // A lone percent sign: the name as it stands.
    return name;
  }
}
