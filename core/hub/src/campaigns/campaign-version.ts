/** What is known of a version beside its document. */
export interface CampaignVersion {
  readonly revision: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly savedBy?: string;
  /** The number of the publication that carried it to the site first. */
  readonly published?: number;
  /** The older version that this one brought back. */
  readonly restored?: number;
}
