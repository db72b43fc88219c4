import type { Campaign } from '@beckon/engine';
import type { Check } from './check.ts';
import type { CheckContext } from './check-context.ts';
import { findClosedSchedule } from './find-closed-schedule.ts';
import { findCoveredLandingPage } from './find-covered-landing-page.ts';
import { findDeadEnds } from './find-dead-ends.ts';
import { findEndedCountdowns } from './find-ended-countdowns.ts';
import { findImagesWithoutAlt } from './find-images-without-alt.ts';
import { findImpossibleAudience } from './find-impossible-audience.ts';
import { findLongBars } from './find-long-bars.ts';
import { findLongPrizes } from './find-long-prizes.ts';
import { findLowContrast } from './find-low-contrast.ts';
import { findMissingCodes } from './find-missing-codes.ts';
import { findMissingConsentSource } from './find-missing-consent-source.ts';
import { findMissingLinks } from './find-missing-links.ts';
import { findMissingTranslations } from './find-missing-translations.ts';
import { findMissingTriggers } from './find-missing-triggers.ts';
import { findNamelessDialogs } from './find-nameless-dialogs.ts';
import { findNoWayToClose } from './find-no-way-to-close.ts';
import { findOtherNumbers } from './find-other-numbers.ts';
import { findPointlessExperiments } from './find-pointless-experiments.ts';
import { findUnlabelledFields } from './find-unlabelled-fields.ts';
import { findUnreachablePurposes } from './find-unreachable-purposes.ts';
import { findUnreachableSteps } from './find-unreachable-steps.ts';
import type { Finding } from './finding.ts';

const checks: readonly Check[] = [
  findImpossibleAudience,
  findClosedSchedule,
  findMissingTriggers,
  findUnreachablePurposes,
  findMissingConsentSource,
  findNoWayToClose,
  findNamelessDialogs,
  findUnlabelledFields,
  findImagesWithoutAlt,
  findLowContrast,
  findMissingLinks,
  findMissingCodes,
  findDeadEnds,
  findUnreachableSteps,
  findEndedCountdowns,
  findCoveredLandingPage,
  findLongBars,
  findLongPrizes,
  findMissingTranslations,
  findOtherNumbers,
  findPointlessExperiments,
];

/** Everything to know before publishing: what blocks first, then what warns, each in the order of the checks. */
export function checkCampaign(campaign: Campaign, context: CheckContext): readonly Finding[] {
  const findings = checks.flatMap((check) => check(campaign, context));
  const blocks = (finding: Finding) => finding.severity === 'blocks';
  return [...findings.filter(blocks), ...findings.filter((finding) => !blocks(finding))];
}
