/** What fills attributes into text, for the documents that name any. */
export { fillText } from '@beckon/engine/campaign/fill-text';
