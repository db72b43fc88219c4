import type { CampaignId } from '../campaign/campaign.ts';
import type { Reason } from '../reason.ts';
import { readTime } from '../targeting/common-operators.ts';
import type { Leaf } from '../targeting/condition.ts';
import { describeWanted, describeWeekday, describeWith, isLeaf } from './describe-condition.ts';
import { describeTriggerWith } from './describe-trigger.ts';
import type { Speech, Wording } from './speech.ts';
import { makeSpeech } from './speech.ts';
import { english, type Words } from './words.en.ts';

/** What an explanation is told with. */
export interface Explaining extends Wording {
  /** Epoch milliseconds: "12 days ago" counts from here. */
  readonly now: number;
  /** What the merchant calls a campaign; its id unless given. */
  readonly nameOf?: (id: CampaignId) => string;
}

/** Why a campaign is held back, as one sentence: `Held back: the last order was 12 days ago; this campaign asks for more than 60 days.` */
export function explainReason(reason: Reason, context: Explaining): string {
  return explainReasonWith(reason, makeSpeech(context), context);
}

export function explainReasonWith(reason: Reason, speech: Speech, context: Explaining): string {
  return speech.say('held', { why: tell(reason, speech, context) });
}

function tell(reason: Reason, speech: Speech, context: Explaining): string {
  const { now, nameOf = String } = context;
  const { say } = speech;
  const ago = (at: number) => speech.ago(at, now);
  switch (reason.kind) {
    case 'not-understood':
      return tellNotUnderstood(reason.what, speech);
    case 'schedule':
      return tellSchedule(reason, speech);
    case 'consent':
      return say(reason.is === 'denied' ? 'consentDenied' : 'consentPending', {
        purpose: say(`purpose_${reason.purpose}`),
        source: say(`source_${reason.source}`),
      });
    case 'audience':
      return tellAudience(reason, speech, context);
    case 'no-memory':
      if (reason.is === 'granted') return say('noMemoryKept');
      return say(reason.is === 'denied' ? 'noMemoryDenied' : 'noMemoryPending', {
        source: say(`source_${reason.source}`),
      });
    case 'frequency':
      return tellFrequency(reason, speech, now);
    case 'site-rest':
      return say('siteRest', { ago: ago(reason.since), left: speech.span(reason.until - now) });
    case 'site-cap':
      return say('siteCap', { shown: reason.shown, max: reason.max });
    case 'search-landing':
      return say('searchLanding');
    case 'trigger': {
      const triggers = reason.waitsFor.map((trigger) => describeTriggerWith(trigger, speech));
      if (!triggers.length) return say('waitsForNothing');
      return reason.match === 'any'
        ? say('waitsForAny', { triggers: speech.or(triggers) })
        : say('waitsForAll', { triggers: speech.and(triggers) });
    }
    case 'cancelled':
      return say('cancelled', { event: reason.event });
    case 'held-out':
      return say(reason.of === 'site' ? 'heldOutSite' : 'heldOutCampaign', { share: speech.percent(reason.share) });
    case 'no-stable-id':
      return say('noStableId');
    case 'on-screen':
      return say('onScreen');
    case 'rival':
      return say(rivalKey(reason), { rival: nameOf(reason.campaign), priority: reason.priority ?? '' });
    default:
      reason satisfies never;
      return say('notUnderstoodCampaign');
  }
}

function rivalKey({ elsewhere, over, priority }: Extract<Reason, { kind: 'rival' }>): keyof Words {
  if (elsewhere) return 'rivalElsewhere';
  if (priority !== undefined) return 'rivalFirst';
  return over === 'place' ? 'rivalPlace' : 'rivalScreen';
}

const parts = [
  'format', 'triggers', 'audience', 'frequency', 'schedule', 'priority', 'needs', 'experiment', 'contents', 'id',
] as const; // prettier-ignore

function tellNotUnderstood(what: string, { say }: Speech): string {
  if (what === 'version') return say('notUnderstoodVersion');
  if (what === 'now') return say('notUnderstoodNow');
  if (what === 'duplicate-id') return say('notUnderstoodDuplicate');
  const part = parts.find((each) => each === what);
  return part ? say('notUnderstood', { part: say(`part_${part}`) }) : say('notUnderstoodCampaign');
}

function tellSchedule(
  { is, opensAt = '', closedAt = '' }: Extract<Reason, { kind: 'schedule' }>,
  speech: Speech,
): string {
  const { say } = speech;
  // A local time of the schedule's own zone is told as it was set.
  const date = (local: string) => speech.date(Date.parse(local + 'Z'), undefined, 'UTC');
  switch (is) {
    case 'not-yet':
      return say('notYet', { opensAt: date(opensAt) });
    case 'over':
      return say('over', { closedAt: date(closedAt) });
    case 'not-today':
      return say('notToday');
    case 'not-at-this-hour':
      return say('notAtThisHour', { opensAt, closedAt });
    case 'no-zone':
      return say('noZone');
    default:
      return is satisfies never;
  }
}

function tellFrequency(reason: Extract<Reason, { kind: 'frequency' }>, speech: Speech, now: number): string {
  const { say } = speech;
  switch (reason.cap) {
    case 'page-view':
      return say('capPageView');
    case 'visit':
      return say('capVisit', { ago: speech.ago(reason.lastShownAt, now) });
    case 'once':
      return say('capOnce', { ago: speech.ago(reason.lastShownAt, now) });
    case 'pages':
      return say(reason.pagesSince ? 'capPages' : 'capPagesNow', {
        pagesSince: reason.pagesSince,
        pages: reason.pages,
      });
    case 'displays':
      return say('capDisplays', { displays: reason.displays, max: reason.max });
    case 'rest':
    case 'closed':
    case 'converted': {
      const ago = speech.ago(reason.since, now);
      if (reason.until === undefined)
        return say(reason.cap === 'converted' ? 'capConvertedForGood' : 'capClosedForGood', { ago });
      const left = speech.span(reason.until - now);
      return say(({ rest: 'capRest', closed: 'capClosed', converted: 'capConverted' } as const)[reason.cap], {
        ago,
        left,
      });
    }
    default:
      return reason satisfies never;
  }
}

function tellAudience(reason: Extract<Reason, { kind: 'audience' }>, speech: Speech, context: Explaining): string {
  const { say } = speech;
  const { condition } = reason;
  if ('not' in condition && isLeaf(condition.not) && reason.found !== undefined)
    return say('audienceNo', {
      found: tellFound(condition.not, reason.found, speech, context),
      wanted: say('want_not', { wanted: describeWanted(condition.not, speech) }),
    });
  if (!isLeaf(condition))
    return reason.answer === 'unknown' && reason.why === 'malformed'
      ? say('audienceMalformed')
      : say('audienceGroup', { description: describeWith(condition, speech) });
  const label = speech.labelOf(condition.attribute);
  const wanted = describeWanted(condition, speech);
  const found = () => tellFound(condition, reason.found, speech, context);
  if (reason.answer === 'no') return say('audienceNo', { found: found(), wanted });
  switch (reason.why) {
    case 'absent':
      return say('audienceAbsent', { label, wanted });
    case 'withheld':
      // A snapshot of a later version may know more purposes than there are words for here.
      return reason.purpose && reason.purpose !== 'necessary' && Object.hasOwn(english, `purpose_${reason.purpose}`)
        ? say('audienceWithheld', { label, purpose: say(`purpose_${reason.purpose}`) })
        : say('audienceUnreadable', { label });
    case 'unknown-attribute':
      return say('audienceUnknownAttribute', { label });
    case 'unknown-operator':
      return say('audienceUnknownOperator', { operator: condition.is });
    case 'not-comparable':
      return say('audienceNotComparable', { found: found(), wanted });
    case 'malformed':
      return say('audienceMalformed');
    default:
      return reason.why satisfies never;
  }
}

/** A moment as platforms write it, by which it is told from text that only looks like a date. */
const moment = /^\d{4}-\d\d-\d\dT/;

/** What the visit had: a time is told as a distance where the condition asks for one. */
function tellFound(
  { attribute, is, value }: Leaf,
  found: unknown,
  speech: Speech,
  { now, visitorTimeZone }: Explaining,
): string {
  const { say } = speech;
  const label = speech.labelOf(attribute);
  if (found === undefined || found === null || found === '' || (Array.isArray(found) && !found.length))
    return say('foundNothing', { label });
  const at = readTime(found);
  if (!Number.isNaN(at)) {
    const zone = (Object(value) as { readonly zone?: unknown }).zone === 'visitor' ? visitorTimeZone : undefined;
    const tellTime = (time: string) =>
      say(at > now ? 'foundTimeAhead' : 'foundTime', { label, thing: lowerFirst(label), value: time });
    // A day and an hour ago is no longer within the last day, and not yet two days ago.
    if (is === 'withinLast' || is === 'olderThan') return tellTime(speech.ago(at, now, is === 'withinLast'));
    if (is === 'before' || is === 'after') return tellTime(speech.date(at));
    const isNow = attribute === 'time.now';
    if (is === 'onDay') return say(isNow ? 'foundDay' : 'found', { label, value: describeWeekday(at, speech, zone) });
    if (is === 'betweenHours')
      return say(isNow ? 'foundHour' : 'found', { label, value: speech.date(at, { timeStyle: 'short' }, zone) });
    if (moment.test(found as string)) return tellTime(speech.date(at));
  }
  return say('found', { label, value: speech.value(found) });
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
