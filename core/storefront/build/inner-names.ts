import { Visitor, parseSync } from 'rolldown/utils';

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
  'heldOut',
  'isAwaited',
  'isGlance',
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
  'seenAt',
  'setChoice',
  'settle',
  'standing',
  'wake',
  'wasGlanced',
  'withdraw',
] as const;

/**
 * Names by which one file of the tag asks another that it fetches, and by which nobody else asks anything: exports of modules
 * that are imported when they are needed. They are written short, too.
 */
export const innerExports = [
  'answerAsWisepops',
  'drawMedia',
  'keepLanding',
  'makeFill',
  'makeMoreVerbs',
  'memoryReaders',
  'moreWatches',
  'openPageTabs',
  'openPost',
  'openRecord',
  'openWithTab',
  'rareReaders',
  'rareTriggers',
  'reportHeldOut',
  'sendLead',
  'watchScreen',
  'watchSignals',
] as const;

const all: readonly string[] = [...innerNames, ...innerExports];

/** What terser has to be told to write them short. */
export const shortenInnerNames = () => ({
  mangle: { toplevel: true, properties: { regex: new RegExp(`^(?:${all.join('|')})$`), keep_quoted: true } },
  // Given all of them beforehand, it draws none by itself, in whichever order files come.
  nameCache: { props: { props: Object.fromEntries(all.map((name, at) => [`$${name}`, shorten(at)])) } },
});

/** What terser leaves: the names under which a file exports something, and imports it. */
export function shortenExports(code: string): string {
  const { program, errors } = parseSync('chunk.js', code);
  if (errors[0]) throw new Error(errors[0].message);
  let [result, end] = ['', 0];
  const write = (foreign: Span, own: Span, make: (short: string, own: string) => string) => {
    const at = all.indexOf(code.slice(foreign.start, foreign.end));
    if (at < 0) return;
    const [start, next] = [Math.min(foreign.start, own.start), Math.max(foreign.end, own.end)];
    result += code.slice(end, start) + make(shorten(at), code.slice(own.start, own.end));
    end = next;
  };
  new Visitor({
    ImportSpecifier: ({ imported, local }) => write(imported, local, (short, own) => `${short} as ${own}`),
    ExportSpecifier: ({ exported, local }) => write(exported, local, (short, own) => `${own} as ${short}`),
  }).visit(program);
  return result + code.slice(end);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const shorten = (at: number): string => `_${letters[at]}`;
