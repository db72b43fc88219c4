/** The parts of TCF 2.2/2.3 `TCData` that count. */
export interface TcfSignal {
  readonly eventStatus?: 'tcloaded' | 'cmpuishown' | 'useractioncomplete';
  readonly cmpStatus?: string;
  /** May be undefined: then it is assumed to apply. */
  readonly gdprApplies?: boolean;
  /** `purpose.consents`, by purpose number. */
  readonly purposeConsents: Readonly<Record<string, boolean>>;
}
