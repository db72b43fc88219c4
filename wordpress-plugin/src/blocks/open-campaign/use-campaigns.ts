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
  readonly hasFinishedResolution: (selector: string, args: readonly unknown[]) => boolean;
}

/** All of them, however many: what is not among them cannot be chosen. */
const query = {
  per_page: -1,
  status: 'publish,future,draft',
  context: 'edit',
  // Drawing the content of each is what takes the site its time.
  _fields: 'id,beckon_id,status,title,content.raw',
};
const args = ['postType', 'beckon_campaign', query] as const;
const none: readonly CampaignPost[] = [];

/** The campaigns of this site, as far as the user may see them. */
export const useCampaigns = (): { readonly campaigns: readonly CampaignPost[]; readonly isLoading: boolean } =>
  useSelect((select) => {
    const core = select(coreStore) as unknown as Selectors;
    const campaigns = core.getEntityRecords(...args) ?? none;
    return { campaigns, isLoading: !core.hasFinishedResolution('getEntityRecords', args) };
  }, []);

export const nameOf = ({ title, status }: CampaignPost): string => {
  const name = title.raw ?? title.rendered;
  return status === 'publish' ? name : `${name} (${__('not live yet', 'beckon')})`;
};
