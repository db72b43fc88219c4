/** 128 random bits for a visitor who allows being remembered; nothing in it tells when or where it was made. */
export const newVisitor = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
