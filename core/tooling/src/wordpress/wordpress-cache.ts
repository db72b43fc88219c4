import path from 'node:path';

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, '../../../..');

/** Where WordPress trees, the SQLite drop-in, template databases and compiled PHP lie; ignored by git, safe to delete. */
export const wordpressCache = path.join(root, '.cache/wordpress');
