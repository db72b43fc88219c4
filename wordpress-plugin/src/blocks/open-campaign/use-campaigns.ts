import { store as coreStore } from '@wordpress/core-data';
import { useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';

export interface CampaignPost {
  readonly id: number;
  readonly beckon_id: string;
  readonly status: string;
  readonly title: { readonly raw?: string; readonly rendered: string };
  readonly content?: { readonly raw?: string };
}

interface Selectors {
  readonly getEntityRecords: (kind: string, name: string, query: object) => readonly CampaignPost[] | null;
}

/** The campaigns of this site, as far as the user may see them; undefined until they are here. */
export const useCampaigns = (): readonly CampaignPost[] | undefined =>
  useSelect(
    (select) =>
      (select(coreStore) as unknown as Selectors).getEntityRecords('postType', 'beckon_campaign', {
        per_page: 100,
        status: 'publish,future,draft',
        context: 'edit',
      }) ?? undefined,
    [],
  );

export const nameOf = ({ title, status }: CampaignPost): string => {
  const name = title.raw ?? title.rendered;
  return status === 'publish' ? name : `${name} (${__('not live yet', 'beckon')})`;
};
