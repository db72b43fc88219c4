/** The names in `rare-readers.ts`; a test holds the two together. */
export const rareNames = /^(source|device\.[^k]|page\.t|place\.t)/;
