/** 128 random bits, for a visitor who allows being remembered, for a form that is sent; nothing in it tells when or where it was made. */
export const drawId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
