/** Names to which whoever asks adds one of their own. */
export const openNames = ['page.query', 'own'] as const;

export type OpenName = (typeof openNames)[number];

/** Which of the open names a name goes on from: `own` for `own.plan`. */
export function openNameOf(name: string): OpenName | undefined {
  return openNames.find((open) => name === open || name.startsWith(`${open}.`));
}
