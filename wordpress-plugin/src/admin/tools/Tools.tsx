import { TabPanel } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import './tools.css';
import { Screen } from '../ui/Screen.tsx';
import { useQuery } from '../ui/use-query.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import { PopupMakerPart } from './PopupMakerPart.tsx';
import { readToolsQuery, toolParts, type ToolsQuery } from './read-tools-query.ts';
import { WhyPart } from './WhyPart.tsx';

/** Campaigns as files, moving over from elsewhere, and the question why something is not showing. */
export function Tools() {
  const [query, change] = useQuery<ToolsQuery>(readToolsQuery);
  const titles = {
    campaigns: __('Export and import', 'beckon'),
    'popup-maker': __('Popup Maker', 'beckon'),
    why: __('Why is it not showing?', 'beckon'),
  };
  return (
    <Screen heading={__('Tools', 'beckon')}>
      <TabPanel
        className="beckon-tabs"
        initialTabName={query.part}
        tabs={toolParts.map((name) => ({ name, title: titles[name] }))}
        onSelect={(name) => change({ part: readToolsQuery(new URLSearchParams({ part: name })).part })}
      >
        {({ name }) => (
          <div className="beckon-tab-body">
            {name === 'campaigns' && (
              <>
                <ExportPart />
                <ImportPart />
              </>
            )}
            {name === 'popup-maker' && <PopupMakerPart />}
            {name === 'why' && <WhyPart campaign={query.campaign} />}
          </div>
        )}
      </TabPanel>
    </Screen>
  );
}
