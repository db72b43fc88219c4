/** Where the stand-in of the test that runs listens. */
export const standInUrl = { current: 'http://127.0.0.1:9' };
