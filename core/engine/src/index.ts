export type { Campaign, CampaignId, CampaignStatus, Translation } from './campaign/campaign.ts';
export { canonicalJson } from './campaign/canonical-json.ts';
export { contentHash } from './campaign/content-hash.ts';
export type { Block, BlockKind, Content, ContentDocument, Step } from './campaign/content.ts';
export type { Experiment, Variant } from './campaign/experiment.ts';
export { fillText } from './campaign/fill-text.ts';
export type { Format, FormatKind, Tab } from './campaign/format.ts';
export { defaultFrequency, type Frequency } from './campaign/frequency.ts';
export { isSafeUrl } from './campaign/is-safe-url.ts';
export type { Markup, MarkupNode } from './campaign/markup.ts';
export { parseCampaign } from './campaign/parse-campaign.ts';
export { parseSite } from './campaign/parse-site.ts';
export { pickLocale } from './campaign/pick-locale.ts';
export { placeholdersOf } from './campaign/placeholders-of.ts';
export { publish } from './campaign/publish.ts';
export type { Schedule, Weekday } from './campaign/schedule.ts';
export { defaultSite, type SiteSettings } from './campaign/site.ts';
export type {
  Contents,
  ContentHash,
  Room,
  Snapshot,
  SnapshotCampaign,
  SnapshotExperiment,
} from './campaign/snapshot.ts';
export { splitContents, type ContentFile } from './campaign/split-contents.ts';
export type { Locale, Text } from './campaign/text.ts';
export { defaultTheme, type Color, type Theme } from './campaign/theme.ts';
export type { Trigger, TriggerKind, Triggers } from './campaign/trigger.ts';
export type { Consent, ConsentAnswer, ConsentSource } from './consent/consent.ts';
export { purposes, type Purpose } from './consent/purpose.ts';
export { resolveConsent } from './consent/resolve-consent.ts';
export type { Signals } from './consent/signals.ts';
export { decide } from './decide.ts';
export type { Decision } from './decision.ts';
export { bucketOf } from './experiment/bucket-of.ts';
export { describeCondition } from './explain/describe-condition.ts';
export { describeTrigger } from './explain/describe-trigger.ts';
export { explainDecision, type Explanation } from './explain/explain-decision.ts';
export { explainReason } from './explain/explain-reason.ts';
export type { Parsed } from './parse/parsed.ts';
export type { Problem } from './parse/problem.ts';
export type { Reason, ReasonKind, Unknown } from './reason.ts';
export type { Showing } from './showing.ts';
export type { Answer } from './targeting/answer.ts';
export { attributesOf } from './targeting/attributes-of.ts';
export type { AttributeName, Condition, Leaf, OperatorName } from './targeting/condition.ts';
export type { Duration } from './targeting/duration.ts';
export { evaluate } from './targeting/evaluate.ts';
export { operatorCatalog } from './targeting/operator-catalog.ts';
export { parseCondition } from './targeting/parse-condition.ts';
export type { Attribute, Attributes, AttributeType } from './visit/attribute.ts';
export { attributes, findAttribute } from './visit/attributes.ts';
export { emptyMemory, type CampaignMemory, type Memory } from './visit/memory.ts';
export type { OnScreen, Visit } from './visit/visit.ts';
