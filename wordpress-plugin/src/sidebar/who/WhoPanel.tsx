import { canBeMet, summarizeAudience } from '@beckon/editing';
import { Button, Modal, Notice } from '@wordpress/components';
import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { fullscreen } from '@wordpress/icons';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { AudienceBuilder } from './AudienceBuilder.tsx';

/** Who sees the campaign. */
export function WhoPanel() {
  const { campaign } = useRules();
  const { locale } = readEditorFacts();
  const [isWide, setWide] = useState(false);
  const { audience } = campaign;
  const isPossible = useMemo(() => canBeMet(audience), [audience]);
  const summary = summarizeAudience(audience, { locale });
  const warning = !isPossible && (
    <Notice status="warning" isDismissible={false}>
      {__('Nobody can ever fit this: some of the conditions exclude each other.', 'beckon')}
    </Notice>
  );
  const hint = (
    <p className="beckon-hint">
      {__(
        'What cannot be known of a visitor counts as “no”, also under a “not”: nobody is taken for somebody by mistake.',
        'beckon',
      )}
    </p>
  );
  return (
    <RulePanel name="who" title={__('Who', 'beckon')} summary={summary} isWrong={!isPossible}>
      <UnreadableNotice rule="audience" />
      <Spot at="audience">
        {warning}
        {!isWide && <AudienceBuilder />}
      </Spot>
      {hint}
      <Button variant="tertiary" size="compact" icon={fullscreen} onClick={() => setWide(true)}>
        {__('More room', 'beckon')}
      </Button>
      {isWide && (
        <Modal
          title={__('Who sees it', 'beckon')}
          size="large"
          className="beckon-wide"
          onRequestClose={() => setWide(false)}
        >
          <p className="beckon-sentence">{summary}</p>
          {warning}
          <AudienceBuilder />
          {hint}
        </Modal>
      )}
    </RulePanel>
  );
}
