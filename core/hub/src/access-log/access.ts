/** The parts of an admin, as the log names them. */
export const accessAreas = ['home', 'campaigns', 'leads', 'reports', 'requests', 'settings', 'templates', 'versions', 'why', 'access', 'retention', 'promises', 'account', 'api'] as const; // prettier-ignore
export type AccessArea = (typeof accessAreas)[number];

export const accessDeeds = ['read', 'change', 'export'] as const;
export type AccessDeed = (typeof accessDeeds)[number];

/** That somebody of an account looked at something, or changed it. */
export interface Access {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** The platform's own id of the person, or `API: ` and the name of a key; absent where nobody was let in. */
  readonly who?: string;
  readonly ip?: string;
  /** The browser's own words, cut off where they are long. */
  readonly agent?: string;
  readonly area: AccessArea;
  readonly deed: AccessDeed;
  readonly outcome: 'granted' | 'refused';
}
