/** Where something secret is asked for, and so could be guessed. */
export const doors = ['api-key', 'confirm-link', 'letter-link', 'request-link', 'session-token'] as const;
export type Door = (typeof doors)[number];
