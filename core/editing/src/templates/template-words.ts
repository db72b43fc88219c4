/** By the id of a template its name and its description. */
export type TemplateWords = Readonly<Record<string, readonly [name: string, description: string]>>;
