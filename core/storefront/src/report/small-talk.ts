/** Names of events that say only that somebody was here, or said yes. */
export const smallTalk = /^(page-viewed|consent-changed)$/;
