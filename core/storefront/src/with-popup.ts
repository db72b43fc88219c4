/** The tag through the first popup, and what reads the record, in one file: for a site whose pages mostly show one. */
export { start } from './tag.ts';
