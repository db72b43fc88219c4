import { purposes } from '../consent/purpose.ts';
import type { Reason } from '../reason.ts';
import type { Duration } from '../targeting/duration.ts';
import { durationMs } from '../targeting/duration-ms.ts';

/**
 * Holds a campaign that has a part this engine does not know or cannot read: a newer format, a trigger added later, a
 * snapshot damaged on its way. Everything after this may take the campaign's type at its word.
 */
export function checkUnderstood(campaign: unknown): Reason | undefined {
  const what = findStrangePart(campaign);
  return what ? { kind: 'not-understood', what } : undefined;
}

type Loose = Readonly<Record<string, unknown>>;

function findStrangePart(campaign: unknown): string | undefined {
  if (!isRecord(campaign)) return 'campaign';
  const { id, format, triggers, audience, frequency, schedule, priority, needs, experiment, contents } = campaign;
  if (!isText(id)) return 'id';
  if (!isOneOf(formats, format)) return 'format';
  if (!isTriggers(triggers)) return 'triggers';
  if (!isRecord(audience)) return 'audience';
  if (!isFrequency(frequency)) return 'frequency';
  if (schedule !== undefined && !isSchedule(schedule)) return 'schedule';
  if (!Number.isFinite(priority)) return 'priority';
  if (needs !== undefined && !isListOf(needs, (each) => purposes.includes(each as never))) return 'needs';
  if (experiment !== undefined && !isExperiment(experiment)) return 'experiment';
  return isContents(contents) ? undefined : 'contents';
}

const formats = ['popup', 'full-screen', 'bar', 'slide-in', 'feed', 'embed'];
const triggerKinds = [
  'page-load', 'delay', 'scroll', 'in-view', 'exit-intent', 'click', 'hover', 'inactivity', 'time-on-site', 'nth-page',
  'custom-event', 'add-to-cart', 'cart-value', 'call',
]; // prettier-ignore
const repetitions = ['every-page-view', 'once-per-visit', 'after', 'after-pages', 'once'];

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isListOf = (value: unknown, is: (each: unknown) => boolean): value is readonly unknown[] =>
  Array.isArray(value) && value.every(is);
const isOneOf = (kinds: readonly string[], value: unknown): value is Loose =>
  isRecord(value) && kinds.includes(value['kind'] as string);

function isTriggers(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { match, list, cancel } = value;
  return (
    (match === 'any' || match === 'all') &&
    isListOf(list, isTrigger) &&
    (cancel === undefined || (isRecord(cancel) && isText(cancel['event'])))
  );
}
const isTrigger = (value: unknown) => isOneOf(triggerKinds, value);

function isFrequency(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { again, afterClose, afterConversion, maxDisplays } = value;
  return (
    isOneOf(repetitions, again) &&
    (again['kind'] !== 'after' || isDuration(again['rest'])) &&
    (again['kind'] !== 'after-pages' || isNumber(again['pages'])) &&
    isQuiet(afterClose) &&
    isQuiet(afterConversion) &&
    (maxDisplays === undefined || isNumber(maxDisplays))
  );
}
const isQuiet = (value: unknown) =>
  value === 'nothing' || value === 'never' || (isRecord(value) && isDuration(value['quiet']));

function isSchedule(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { from, until, weekdays, hours } = value;
  return (
    (from === undefined || isLocalTime(from)) &&
    (until === undefined || isLocalTime(until)) &&
    (weekdays === undefined || isListOf(weekdays, isText)) &&
    (hours === undefined || (isRecord(hours) && isHour(hours['from']) && isHour(hours['until'])))
  );
}
const isLocalTime = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value) && isNumber(Date.parse(value + 'Z'));
const isHour = (value: unknown) => typeof value === 'string' && /^\d\d:\d\d$/.test(value);

function isExperiment(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { seed, holdOut, variants } = value;
  return typeof seed === 'string' && isNumber(holdOut) && isListOf(variants, isVariant);
}
const isVariant = (value: unknown) =>
  isRecord(value) &&
  isText(value['id']) &&
  isNumber(value['weight']) &&
  (value['contents'] === undefined || isContents(value['contents']));

function isContents(value: unknown): boolean {
  if (!isRecord(value)) return false;
  let hasOne = false;
  for (const locale in value) {
    if (!isText(value[locale])) return false;
    hasOne = true;
  }
  return hasOne;
}

/** Whether a value is a length of time. */
export function isDuration(value: unknown): value is Duration {
  return isRecord(value) && Object.values(value).every(isNumber) && isNumber(durationMs(value));
}
