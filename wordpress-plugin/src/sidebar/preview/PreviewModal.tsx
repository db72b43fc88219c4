import type { Campaign } from '@beckon/engine';
import { Button, Icon, Modal } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { cancelCircleFilled, check, desktop, mobile, tablet } from '@wordpress/icons';
import { listVisitPresets } from '../../admin/tools/visit-presets.ts';
import { Choose } from '../panels/Choose.tsx';
import { readEditorFacts } from '../site/editor-facts.ts';
import { PreviewFrame, type Device } from './PreviewFrame.tsx';
import { setFact } from './set-fact.ts';
import { tryVisit } from './try-visit.ts';
import { VisitSettings } from './VisitSettings.tsx';

interface PreviewModalProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

const icons = { phone: mobile, tablet, desktop } as const;

/** The campaign as somebody of one's choice meets it: shown by the real tag, or the reason why it is not. */
export function PreviewModal({ campaign, onClose }: PreviewModalProps) {
  const { site, locale, hasShop } = readEditorFacts();
  const [nowMs] = useState(() => Date.now());
  const [device, setDevice] = useState<Device>('desktop');
  const [draft, setDraft] = useState(
    () => listVisitPresets(new Date(nowMs).toISOString().slice(0, 10), hasShop)[0]!.draft,
  );
  const [variant, setVariant] = useState('control');
  const [language, setLanguage] = useState(campaign.locale);
  const [isForced, setIsForced] = useState(false);
  const outcome = useMemo(
    () => tryVisit(campaign, setFact(draft, 'device.kind', device), { site, locale, nowMs, variant, language }),
    [campaign, draft, device, site, locale, nowMs, variant, language],
  );
  const tried = outcome.ok ? outcome.tried : undefined;
  const isShown = tried?.isShown ?? false;
  const isDrawn = isShown || isForced;
  const variants = campaign.experiment?.variants ?? [];
  const languages = [campaign.locale, ...Object.keys(campaign.translations ?? {})];
  const words = { phone: __('Phone', 'beckon'), tablet: __('Tablet', 'beckon'), desktop: __('Computer', 'beckon') };
  return (
    <Modal title={__('Preview as a visit', 'beckon')} isFullScreen className="beckon-preview" onRequestClose={onClose}>
      <div className="beckon-preview-parts">
        <VisitSettings campaign={campaign} draft={draft} onChange={setDraft} />
        <div className="beckon-preview-side">
          <div className="beckon-preview-bar">
            <div role="group" aria-label={__('Device', 'beckon')} className="beckon-devices">
              {(['desktop', 'tablet', 'phone'] as const).map((each) => (
                <Button
                  key={each}
                  icon={icons[each]}
                  label={words[each]}
                  isPressed={device === each}
                  onClick={() => setDevice(each)}
                />
              ))}
            </div>
            {variants.length > 1 && (
              <Choose
                label={__('Variant', 'beckon')}
                isLabelHidden
                value={variant}
                options={variants.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setVariant}
              />
            )}
            {languages.length > 1 && (
              <Choose
                label={__('Language', 'beckon')}
                isLabelHidden
                value={language}
                options={languages.map((tag) => ({ value: tag, label: tag }))}
                onChange={setLanguage}
              />
            )}
          </div>
          <div className="beckon-verdict" role="status" data-is-shown={isShown}>
            <Icon icon={isShown ? check : cancelCircleFilled} />
            <span>{outcome.ok ? outcome.tried.sentence : outcome.problems.join(' ')}</span>
            {tried && !isShown && (
              <Button variant="link" onClick={() => setIsForced(!isForced)}>
                {isForced ? __('Hide it', 'beckon') : __('Show it all the same', 'beckon')}
              </Button>
            )}
          </div>
          {/* Another page is another frame: nothing of a campaign that is not shown may be left on it. */}
          <PreviewFrame key={isDrawn ? 'drawn' : 'held'} tried={isDrawn ? tried : undefined} device={device} />
          <p className="beckon-hint">
            {__(
              'Decided and drawn by the code that runs on your site, for this campaign alone; nothing is sent and nothing is counted.',
              'beckon',
            )}
          </p>
        </div>
      </div>
    </Modal>
  );
}
