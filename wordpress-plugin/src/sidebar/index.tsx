import { registerPlugin } from '@wordpress/plugins';
import { CampaignSidebar } from './CampaignSidebar.tsx';
import { megaphone } from './megaphone.tsx';

registerPlugin('beckon-campaign', { render: CampaignSidebar, icon: megaphone as never });
