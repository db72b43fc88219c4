import type { Edited } from '@beckon/editing';
import type { Campaign, Variant } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';

/** Gives an arm of the experiment another content and theme. */
export function changeArm(campaign: Campaign, id: string, set: Pick<Variant, 'content' | 'theme'>): Edited {
  const { experiment } = campaign;
  if (!experiment?.variants.some((one) => one.id === id)) return { ok: false, campaign, because: 'no-such-variant' };
  const variants = experiment.variants.map((one) => (one.id === id ? { ...one, ...set } : one));
  const parsed = parseCampaign({ ...campaign, experiment: { ...experiment, variants } });
  return parsed.ok
    ? { ok: true, campaign: parsed.value }
    : { ok: false, campaign, because: 'not-valid', problems: parsed.problems };
}
