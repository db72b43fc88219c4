/**
 * Text a visitor reads. It may hold attributes: `Hello {{ own.firstName | default: "there" }}`. What they bring in is
 * text too, never markup.
 */
export type Text = string;

/** A language tag as in BCP 47: `de`, `pt-BR`. */
export type Locale = string;
