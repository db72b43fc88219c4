/** What the WP Consent API says. With an empty type no consent plugin is there, and every check answers true: no answer at all. */
export interface WordPressSignal {
  readonly type: 'optin' | 'optout' | '';
  readonly preferences: boolean;
  readonly statistics: boolean;
  readonly marketing: boolean;
}
