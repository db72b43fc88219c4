/** Counts of places belong to no site: which one was meant, a wrong secret does not say. */
export const noSite = '';
