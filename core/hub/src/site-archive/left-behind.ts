/** Tables with rows of a site that stay where they are when it moves, and why. */
export const leftBehind: Readonly<Record<string, string>> = {
  api_key: 'opens the hub that made it: its owner makes others',
  api_call: 'is of the moment, and for whoever called that hub',
  delivery: 'is of the moment: what a platform sent to that hub',
  rate: 'is of the moment, and counts addresses',
};

/** What makes a site one that is in use. */
export const inUse = ['campaign', 'publication', 'lead', 'code', 'event', 'order', 'consent_record', 'rights_request', 'legal_hold', 'held_erasure', 'erased_person', 'forgotten', 'letter_refusal']; // prettier-ignore

/** Where a keyed hash says whose a row is: it is keyed by the site's secret, which never travels. */
export const personColumns: Readonly<Record<string, string>> = {
  code: 'bound_to',
  erased_person: 'person',
  legal_hold: 'person',
};
