/** A key for the REST API, as it may be shown: what opens the door is not in here. Times are ISO 8601. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  /** The last letters of the key, to tell it from others. */
  readonly lastFour: string;
  readonly createdAt: string;
  /** To the minute. */
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
}
