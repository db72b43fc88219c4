import { takeStrictest } from '../take-strictest.ts';
import type { ConsentAnswer } from '../consent.ts';
import type { Heard, Said } from '../said.ts';
import { hearPurposes } from './tcf.ts';

/** The parts of a GPP 1.1 `ping` that count. */
export interface GppSignal {
  readonly signalStatus?: string;
  /** Section ids in force; `[-1]` is none. */
  readonly applicableSections: readonly number[];
  /** Decoded sections by prefix (`usnat`, `usca`, `tcfeuv2` …), each a record or a list of sub-section records. */
  readonly parsedSections: Readonly<Record<string, unknown>>;
}

/**
 * Reads every section in force and keeps the strictest answer. A section this version does not know, or that comes
 * without its decoded fields, leaves everything open. Section ids and field names are those of the IAB Tech Lab's
 * Global Privacy Platform, "Section Information" and the section specifications.
 */
export function hearGpp({ signalStatus, applicableSections, parsedSections }: GppSignal): Heard {
  if (signalStatus !== 'ready' || !Array.isArray(applicableSections) || !applicableSections.length) return 'pending';
  const inForce = (applicableSections as readonly unknown[]).filter((id) => id !== -1);
  const heard = inForce.map((id) => hearSection(id, parsedSections));
  const strictest = (purpose: keyof Said) =>
    takeStrictest(heard.map((section) => (typeof section === 'object' ? section[purpose] : 'pending')));
  return {
    preferences: strictest('preferences'),
    analytics: strictest('analytics'),
    marketing: strictest('marketing'),
    sale: strictest('sale'),
  };
}

/** The US states with a section of their own, in the order of their ids, which begin at 8. */
const states = 'cavacoutctflmtortxdeianenhnjtnmnmdinkyri';

function hearSection(id: unknown, sections: Readonly<Record<string, unknown>> | undefined): Heard {
  if (typeof id !== 'number') return 'pending';
  if (id === 6) return hearUsPrivacy(sections?.['uspv1']);
  if (id === 2) return hearPurposes(fieldsOf(sections?.['tcfeuv2'])['PurposeConsents'], '1', '1789', '1234');
  // In Canada's TCF purpose 1 is not used; what we remember for a visitor is content chosen by a profile (5, 6).
  // Its "implied consent" is no act of the visitor and does not count.
  if (id === 5) return hearPurposes(fieldsOf(sections?.['tcfcav1'])['PurposesExpressConsent'], '56', '789', '234');
  const at = (id - 8) * 2;
  const name = id === 7 ? 'usnat' : at >= 0 && states[at] ? 'us' + states.slice(at, at + 2) : '';
  // Sourcepoint and older libraries of IAB's write `usnatv1`: https://github.com/guardian/csnx/pull/1804.
  const section = name && (sections?.[name] ?? sections?.[name + 'v1']);
  return section ? hearUsState(fieldsOf(section)) : 'pending';
}

/**
 * The US sections: what was opted out of (1), what was not (2), what their law does not know (0). A GPC that the section
 * carries counts like the browser's own. They ask nothing about preferences.
 */
function hearUsState(fields: Readonly<Record<string, unknown>>): Heard {
  if (fields['Gpc'] === true || fields['Gpc'] === 1)
    return { analytics: 'denied', marketing: 'denied', sale: 'denied' };
  const strictest = (...names: string[]): ConsentAnswer | undefined =>
    names.some((name) => name in fields) ? takeStrictest(names.map((name) => readOptOut(fields[name]))) : 'pending';
  return {
    marketing: strictest('TargetedAdvertisingOptOut', 'SharingOptOut'),
    sale: strictest('SaleOptOut', 'SharingOptOut'),
  };
}

function readOptOut(value: unknown): ConsentAnswer | undefined {
  return value === 1 ? 'denied' : value === 2 ? 'granted' : value === 0 || value === undefined ? undefined : 'pending';
}

/** The older US Privacy text, `1YNN`: its third letter says whether the sale was opted out of. Some CMPs give it in parts. */
function hearUsPrivacy(section: unknown): Heard {
  const fields = fieldsOf(section);
  const text = typeof section === 'string' ? section : fields['uspString'];
  const optOut = typeof text === 'string' ? text[2] : fields['OptOutSale'];
  if (optOut === '-') return {};
  const answer = optOut === 'Y' ? 'denied' : optOut === 'N' ? 'granted' : 'pending';
  return { marketing: answer, sale: answer };
}

/** The fields of a decoded section, those of its sub-sections included. */
function fieldsOf(section: unknown): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...(Array.isArray(section) ? section : [section])) as Readonly<Record<string, unknown>>;
}
