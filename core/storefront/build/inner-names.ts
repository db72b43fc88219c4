/**
 * Names that parts of the tag know from each other alone: nobody outside reads or writes them, in no snapshot, record or
 * event, and no file exports them. The build writes each as two letters, the same in every file of every cut.
 */
export const innerNames = [
  'armed',
  'arrival',
  'canReadAll',
  'decideAndShow',
  'forgets',
  'happened',
  'hasConverted',
  'hasMoved',
  'hasReopened',
  'heldOut',
  'isAwaited',
  'isNews',
  'isParked',
  'isPhone',
  'isPreview',
  'isStored',
  'lasting',
  'learn',
  'loadClosing',
  'loadDecide',
  'loadShop',
  'loadTabs',
  'onCode',
  'onDecision',
  'onGone',
  'ownForPage',
  'readChoice',
  'refresh',
  'rendererOf',
  'setChoice',
  'settle',
  'standing',
  'withdraw',
] as const;

/** What terser has to be told to write them short. */
export const shortenInnerNames = () => ({
  mangle: { toplevel: true, properties: { regex: new RegExp(`^(?:${innerNames.join('|')})$`), keep_quoted: true } },
  // Given all of them beforehand, it draws none by itself, in whichever order files come.
  nameCache: { props: { props: Object.fromEntries(innerNames.map((name, at) => [`$${name}`, shorten(at)])) } },
});

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const shorten = (at: number): string => `_${letters[at]}`;
