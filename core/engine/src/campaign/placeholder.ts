/**
 * `{{ name }}` in a text, with filters: `{{ own.firstName | default: "there" | upper }}`. The first group is the name, the
 * second the filters. What does not look like this stays as it is.
 */
export const placeholder = /\{\{\s*([^\s{}|"']+)\s*((?:\|\s*\w+\s*(?::\s*(?:"[^"]*"|'[^']*')\s*)?)*)\}\}/g;

/** One filter of those: its name, and its words in either kind of quotation marks. */
export const placeholderFilter = /\|\s*(\w+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'))?/g;
