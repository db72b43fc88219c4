/** Nothing of a site, or of one person there, is removed as long as it is in force. Times are ISO 8601. */
export interface Hold {
  readonly id: string;
  /** As `Lead.person`; absent where the whole site is held. */
  readonly person?: string;
  /** As much of the address or number as tells the owner whose it is. */
  readonly shown?: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  readonly from: string;
  /** When it ends, or ended. */
  readonly until: string;
  /** Who set it. */
  readonly by?: string;
  readonly state: 'in-force' | 'released' | 'over';
}
