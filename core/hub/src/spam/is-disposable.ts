import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';

let domains: Set<string> | undefined;

/** Whether an address lies at one of the hosts that give mailboxes away for minutes, or below one of them. */
export function isDisposable(email: string): boolean {
  domains ??= disposableEmailBlocklistSet();
  const labels = email.slice(email.lastIndexOf('@') + 1).toLowerCase().split('.'); // prettier-ignore
  // A single label is a top-level domain, never a host of mailboxes.
  return labels.slice(0, -1).some((_, index) => domains?.has(labels.slice(index).join('.')));
}
