/** The link that opens a campaign: the tag knows it, and nothing else happens where the campaign is not live. */
const beginning = '#beckon-';

export const addressOf = (campaign: string): string => beginning + campaign;

/** The campaign that an address opens; undefined for any other address. */
export const campaignOf = (address: string | undefined): string | undefined =>
  address?.startsWith(beginning) && address.length > beginning.length ? address.slice(beginning.length) : undefined;
