/** Google Consent Mode v2: the state of each type after `default` and `update`. */
export type ConsentModeSignal = Readonly<
  Partial<
    Record<
      | 'ad_storage'
      | 'ad_user_data'
      | 'ad_personalization'
      | 'analytics_storage'
      | 'functionality_storage'
      | 'personalization_storage',
      'granted' | 'denied'
    >
  >
>;
