/** A known weakness that waits for its mend, in core/spec/weak-components.json. */
export interface SetAside {
  /** As the advisory is named: `GHSA-…`. */
  readonly id: string;
  readonly severity: keyof typeof daysToMend;
  /** The day on which we knew, as `2026-11-29`. */
  readonly since: string;
  readonly why: string;
}

/** By when a weak component is replaced, counted from the day on which we knew. `.github/SECURITY.md` says the same. */
export const daysToMend = { critical: 7, high: 14, moderate: 60, low: 90 } as const;

const dayMs = 86_400_000;

/**
 * What is wrong with what was set aside: too old, without a reason, or unlike what pnpm is told to ignore.
 *
 * @param ignored `auditConfig.ignoreGhsas` of pnpm-workspace.yaml
 * @param today as `2026-11-29`
 */
export function judgeSetAside(list: readonly SetAside[], ignored: readonly string[], today: string): readonly string[] {
  const known = new Set(list.map(({ id }) => id));
  return [
    ...ignored.filter((id) => !known.has(id)).map((id) => `${id} is ignored, and core/spec/weak-components.json does not say why.`), // prettier-ignore
    ...list.flatMap(({ id, severity, since, why }) => {
      const days = (Date.parse(today) - Date.parse(since)) / dayMs;
      if (!(severity in daysToMend) || !why || !(days >= 0)) return [`${id} has no severity, day or reason.`];
      const most = daysToMend[severity];
      return days > most
        ? [`${id} (${severity}) was to be mended within ${most} days, and has waited for ${days}.`]
        : [];
    }),
  ];
}
