/** The purposes a visitor is asked about, in the order in which the cookie keeps them. */
export const purposes = ['preferences', 'analytics', 'marketing'] as const;

export type Purpose = (typeof purposes)[number];
export type Choice = Readonly<Record<Purpose, boolean>>;

/** Half a year: whoever said no is left in peace for that long, and whoever said yes is asked again. */
export const choiceDays = 180;

/** A choice as the cookie keeps it: a letter a purpose, and when it was made. No id. */
export const packChoice = (choice: Choice, nowMs: number): string =>
  `1.${purposes.map((purpose) => (choice[purpose] ? 'y' : 'n')).join('')}.${Math.floor(nowMs / 1000).toString(36)}`;

/** Reads such a cookie out of all of them; undefined where there is none, or it is of another make, or too old. */
export function readChoice(cookies: string, nowMs: number): Choice | undefined {
  const [, letters = '', madeAt = ''] =
    /(?:^|; )beckon_consent=1\.([yn]{3})\.([\da-z]{1,8})(?:;|$)/.exec(cookies) ?? [];
  const ageMs = nowMs - parseInt(madeAt, 36) * 1000;
  if (!letters || !(ageMs < choiceDays * 86_400_000)) return undefined;
  return Object.fromEntries(purposes.map((purpose, at) => [purpose, letters[at] === 'y'])) as Record<Purpose, boolean>;
}

/** All or nothing; a browser that asks not to be followed (Global Privacy Control) is not, whatever is pressed. */
export const chooseAll = (isAllowed: boolean, asksNotToBeFollowed: boolean): Choice => ({
  preferences: isAllowed,
  analytics: isAllowed && !asksNotToBeFollowed,
  marketing: isAllowed && !asksNotToBeFollowed,
});
