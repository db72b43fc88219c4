import type { Campaign, Format } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

type PatchOf<One> = One extends Format ? { readonly [Key in keyof Omit<One, 'kind'>]?: One[Key] | undefined } : never;

/** Changes settings of the format a campaign has; one set to undefined is taken away. */
export function changeFormatSettings(campaign: Campaign, { set }: { readonly set: PatchOf<Format> }): Edited {
  const { format } = campaign;
  return settle(campaign, { ...campaign, format: { ...applyPatch(format, set), kind: format.kind } as Format });
}
