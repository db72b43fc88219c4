/**
 * What is kept in `Memory.landing` and `firstLanding`, under these names, of a page view that came from outside. Not the
 * whole referrer: other people's addresses may hold anything.
 */
export const landingNames = ['source.channel', 'source.host', 'source.utm', 'source.landingPath'] as const;
