import type { Format, Frequency, Purpose, Trigger, TriggerKind, Weekday } from '@beckon/engine';

type TriggerOf<Kind extends TriggerKind> = Extract<Trigger, { readonly kind: Kind }>;
type FormatOf<Kind extends Format['kind']> = Extract<Format, { readonly kind: Kind }>;
type AgainOf<Kind extends Frequency['again']['kind']> = Extract<Frequency['again'], { readonly kind: Kind }>;

/** What the words may ask for: lengths, numbers and conditions, already in their language. */
export interface Wording {
  length(unit: 'second' | 'minute' | 'hour' | 'day' | 'week', count: number): string;
  number(value: number): string;
}

/**
 * Everything a summary says in one language. Each piece is a clause without capital or full stop; the frames at the end
 * make sentences of them. A language that leaves one out does not compile.
 */
export interface SummaryWords {
  readonly triggers: {
    readonly [Kind in TriggerKind]: (trigger: TriggerOf<Kind>, wording: Wording, where?: string) => string;
  };
  /** What stands between the clauses of a long sentence. */
  readonly clauseBreak: string;
  readonly shownAny: (clauses: readonly string[]) => string;
  readonly shownAll: (clauses: readonly string[]) => string;
  readonly cancel: (event: string, where?: string) => string;
  readonly again: {
    readonly [Kind in Frequency['again']['kind']]: (
      again: AgainOf<Kind>,
      rest: string | undefined,
      wording: Wording,
    ) => string;
  };
  readonly afterClose: { readonly nothing: string; readonly never: string; readonly quiet: (length: string) => string };
  readonly afterConversion: {
    readonly nothing: string;
    readonly never: string;
    readonly quiet: (length: string) => string;
  };
  readonly maxDisplays: (count: string) => string;
  readonly withoutMemory: { readonly hold: string; readonly show: string };
  readonly ignoresSiteRest: string;
  readonly schedule: {
    readonly always: string;
    readonly from: (moment: string) => string;
    readonly until: (moment: string) => string;
    readonly between: (from: string, until: string) => string;
    readonly weekdays: (days: string) => string;
    readonly hours: (from: string, until: string) => string;
    readonly zone: { readonly site: string; readonly visitor: string };
  };
  readonly weekdayNames: { readonly [day in Weekday]: string };
  readonly formats: { readonly [Kind in Format['kind']]: (format: FormatOf<Kind>, wording: Wording) => string };
  readonly tab: { readonly first: string; readonly 'after-close': string };
  readonly needs: (purposes: string) => string;
  readonly purposes: { readonly [purpose in Purpose]: string };
  readonly audience: {
    readonly everybody: string;
    readonly nobody: string;
    readonly who: (condition: string) => string;
  };
  readonly experiment: {
    readonly arm: (name: string, share: string) => string;
    readonly split: (arms: string) => string;
    readonly holdOut: (share: string) => string;
  };
  readonly languages: (names: string) => string;
}
