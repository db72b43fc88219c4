const secondsADay = 86_400;

/**
 * Writes a cookie of this site alone, for so many days; without days it ends with the browser, and by 0 days it is gone.
 * Browsers shorten it to 400 days (RFC 6265bis); we ask for what the site wants.
 */
export const writeCookie = (name: string, value: string, days?: number): void => {
  const lifetime = days === undefined ? '' : `; Max-Age=${Math.round(days * secondsADay)}`;
  document.cookie = `${name}=${value}; Path=/; SameSite=Lax${lifetime}${location.protocol === 'https:' ? '; Secure' : ''}`;
};
