import type { StuckJobs } from './doctor.store.ts';
import { ok, warn, type Finding } from './finding.ts';

/** Whether work that was promised for later is done: mails, codes, what goes to other tools. */
export function checkJobs(stuck: readonly StuckJobs[]): readonly Finding[] {
  if (!stuck.length) return [ok('jobs', 'No job waits longer than it should.')];
  return stuck.map(({ name, failed, late }) => {
    const told = [
      ...(late ? [`${late} wait for more than an hour`] : []),
      ...(failed ? [`${failed} were given up`] : []),
    ];
    return warn('jobs', `Of the jobs “${name}”, ${told.join(' and ')}.`, late ? 'See whether a hub runs, and what its log says of this job.' : 'See in the log why they failed.'); // prettier-ignore
  });
}
