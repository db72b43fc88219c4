import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1. */
const most = { local: 64, whole: 254 };
/** The dot-atom of RFC 5322, 3.2.3, with letters of every script as RFC 6531 allows. */
const atoms = /^(?!\.)(\.?[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)+$/u;
/** What nobody sees, and is copied along from mails and chats: soft hyphens, joiners, marks of zero width. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * An e-mail address as it is kept: in small letters, the domain in ASCII. Undefined where it cannot be one. Quoted names and
 * bare hosts, which nobody types into a shop's form, are refused.
 */
export function readEmail(text: string): string | undefined {
  const lower = text.replaceAll(unseen, '').trim().normalize('NFC').toLowerCase();
  const at = lower.lastIndexOf('@');
  const local = lower.slice(0, at);
  const domain = at > 0 ? domainToASCII(lower.slice(at + 1)) : '';
  const labels = domain.split('.');
  const email = `${local}@${domain}`;
  const isOne =
    local.length <= most.local &&
    email.length <= most.whole &&
    atoms.test(local) &&
    labels.length > 1 &&
    labels.every((each) => label.test(each)) &&
    // A top-level domain has a letter; without one it is an IP address.
    /[a-z]/.test(labels.at(-1) ?? '');
  return isOne ? email : undefined;
}
