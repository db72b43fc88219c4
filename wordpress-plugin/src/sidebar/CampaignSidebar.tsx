import './sidebar.css';
import { store as blockEditorStore } from '@wordpress/block-editor';
import { Button } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import {
  PluginDocumentSettingPanel,
  PluginPrePublishPanel,
  PluginSidebar,
  store as editorStore,
} from '@wordpress/editor';
import { useCallback, useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { Checklist } from './checks/Checklist.tsx';
import { ChecksPanel } from './checks/ChecksPanel.tsx';
import { useCampaignNotice } from './checks/use-campaign-notice.ts';
import { useChecks } from './checks/use-checks.ts';
import { compile } from './checks/compile.ts';
import { useCompiled } from './checks/use-compiled.ts';
import { usePublishLock } from './checks/use-publish-lock.ts';
import { ConsentPanel } from './consent/ConsentPanel.tsx';
import { ExperimentPanel } from './experiment/ExperimentPanel.tsx';
import { LanguagesPanel } from './languages/LanguagesPanel.tsx';
import { megaphone } from './megaphone.tsx';
import { openSidebar, sidebarName } from './editor-store.ts';
import { OftenPanel } from './often/OftenPanel.tsx';
import { PreviewButton } from './preview/PreviewButton.tsx';
import { RulesProvider } from './rules/RulesProvider.tsx';
import { SchedulePanel } from './schedule/SchedulePanel.tsx';
import { Summary } from './Summary.tsx';
import { useCampaignPost } from './use-campaign-post.ts';
import { WhenPanel } from './when/WhenPanel.tsx';
import { WhoPanel } from './who/WhoPanel.tsx';

/** Everything about a campaign beside its blocks. */
export function CampaignSidebar() {
  const { id, title, rules, setRules } = useCampaignPost();
  const { blocks, isNew } = useSelect(
    (select) => ({
      blocks: (select(blockEditorStore) as unknown as { getBlocks: () => unknown }).getBlocks(),
      isNew: select(editorStore).isEditedPostNew() as boolean,
    }),
    [],
  );
  const { getEditedPostContent } = useSelect((select) => select(editorStore), []) as unknown as {
    readonly getEditedPostContent: () => string;
  };
  const readContent = useCallback(() => getEditedPostContent(), [getEditedPostContent]);
  const compiled = useCompiled({ id, title, rules, blocks, readContent });
  const compileNow = useCallback(
    () => compile({ id, title, rules, content: readContent() }),
    [id, title, rules, readContent],
  );
  const checking = useChecks(compiled, rules, setRules);
  useCampaignNotice(compiled, checking.leadTo);
  usePublishLock(checking.remarks.some(({ severity }) => severity === 'blocks'));

  // A new campaign begins with the question of who is to see it. In a narrow window that would cover what was begun with.
  useEffect(() => {
    if (!isNew || window.innerWidth < 782) return undefined;
    // The editor opens its own settings first.
    const timer = setTimeout(openSidebar, 300);
    return () => clearTimeout(timer);
  }, [isNew]);

  const name = __('Beckon', 'beckon');
  return (
    <>
      <PluginSidebar name={sidebarName} title={name} icon={megaphone as never} className="beckon-sidebar">
        <RulesProvider rules={rules} onChange={setRules} whole={compiled.campaign}>
          <div className="beckon-head">
            <Summary rules={rules} />
            <PreviewButton compiled={compiled} />
          </div>
          <ChecksPanel {...checking} />
          <WhoPanel />
          <WhenPanel />
          <OftenPanel />
          <SchedulePanel />
          <ConsentPanel />
          <ExperimentPanel compileNow={compileNow} />
          <LanguagesPanel />
        </RulesProvider>
      </PluginSidebar>
      <PluginDocumentSettingPanel
        name="beckon-summary"
        title={__('Who sees it, when', 'beckon')}
        className="beckon-document"
      >
        <Summary rules={rules} />
        <Button className="beckon-wide-button" variant="secondary" onClick={openSidebar}>
          {__('Change', 'beckon')}
        </Button>
      </PluginDocumentSettingPanel>
      <PluginPrePublishPanel title={__('Before publishing', 'beckon')} initialOpen icon={megaphone as never}>
        <Summary rules={rules} />
        <Checklist {...checking} />
      </PluginPrePublishPanel>
    </>
  );
}
