import { checkCampaign, describeFinding, labelAttribute, type Finding } from '@beckon/editing';
import type { SiteSettings } from '@beckon/engine';
import type { Compiled } from './compiled.ts';
import { listUnfinished } from './list-unfinished.ts';
import { tellProblem } from './tell-problem.ts';

/** Something to know before publishing, as the checklist shows it. `notes` is good to know, and nothing to mend. */
export interface Remark {
  readonly severity: 'blocks' | 'warns' | 'notes';
  readonly text: string;
  /** Where it is set: a path in the campaign, or the place of a block. */
  readonly path?: string;
  readonly at?: readonly number[];
  readonly mend?: Finding['mend'];
}

interface Words {
  readonly locale: string;
  readonly everybody: string;
  /** With the name of a fact that is asked about. */
  readonly unfinished: (fact: string) => string;
}

/** Everything to know before publishing: what cannot be shown, what would harm visitors, what deserves a thought. */
export function listRemarks(
  compiled: Compiled,
  site: SiteSettings,
  { locale, everybody, unfinished }: Words,
): readonly Remark[] {
  const { campaign, problems, notes, atMs } = compiled;
  const findings = campaign && problems.length === 0 ? checkCampaign(campaign, { site, nowMs: atMs }) : [];
  const isForEverybody = campaign && 'all' in campaign.audience && campaign.audience.all.length === 0;
  return [
    ...problems.map((problem): Remark => ({
      severity: 'blocks',
      text: tellProblem(compiled, problem, locale),
      path: problem.path,
      ...(problem.at && { at: problem.at }),
    })),
    ...listUnfinished(campaign?.audience).map(({ attribute, path }): Remark => ({
      severity: 'blocks',
      text: unfinished(labelAttribute(attribute, { locale })),
      path,
    })),
    ...findings.map((finding): Remark => ({
      severity: finding.severity,
      text: describeFinding(finding, { locale }),
      path: finding.path,
      ...(finding.mend && { mend: finding.mend }),
    })),
    ...notes.map(({ at, message }): Remark => ({ severity: 'warns', text: message, at })),
    ...(isForEverybody ? [{ severity: 'notes' as const, text: everybody, path: 'audience' }] : []),
  ];
}
