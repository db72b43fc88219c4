/** The parts of a GPP 1.1 `ping` that count. */
export interface GppSignal {
  readonly signalStatus?: string;
  /** Section ids in force; `[-1]` is none. */
  readonly applicableSections: readonly number[];
  /** Decoded sections by prefix (`usnat`, `usca`, `tcfeuv2` …), each a record or a list of sub-section records. */
  readonly parsedSections: Readonly<Record<string, unknown>>;
}
