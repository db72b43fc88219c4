import {
  addTrigger,
  changeTrigger,
  newTrigger,
  removeTrigger,
  setCancel,
  setTriggerMatch,
  summarizeTriggers,
} from '@beckon/editing';
import type { TriggerKind } from '@beckon/engine';
import { Button, DropdownMenu, MenuGroup, MenuItem } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { plus, trash } from '@wordpress/icons';
import { Choose } from '../panels/Choose.tsx';
import { DraftText } from '../panels/DraftText.tsx';
import { RulePanel } from '../panels/RulePanel.tsx';
import { Spot } from '../panels/Spot.tsx';
import { UnreadableNotice } from '../panels/UnreadableNotice.tsx';
import { useRules } from '../rules/rules-context.ts';
import { readEditorFacts } from '../site/editor-facts.ts';
import { EventCondition } from './EventCondition.tsx';
import { shopTriggers, triggerKinds, triggerWords } from './trigger-words.ts';
import { TriggerSettings } from './TriggerSettings.tsx';

/** The moments at which the campaign asks to be shown. */
export function WhenPanel() {
  const { campaign, edit } = useRules();
  const { locale, hasShop } = readEditorFacts();
  const { triggers } = campaign;
  const words = triggerWords();
  const offered = triggerKinds.filter((kind) => hasShop || !shopTriggers.includes(kind));
  return (
    <RulePanel name="when" title={__('When', 'beckon')} summary={summarizeTriggers(triggers, { locale })}>
      <UnreadableNotice rule="triggers" />
      <Spot at="triggers">
        {triggers.list.length > 1 && (
          <Choose
            label={__('Of these triggers', 'beckon')}
            value={triggers.match}
            options={[
              { value: 'any', label: __('one is enough', 'beckon') },
              { value: 'all', label: __('all must have come', 'beckon') },
            ]}
            onChange={(match) => void edit((it) => setTriggerMatch(it, { match }))}
          />
        )}
        {triggers.list.map((trigger, index) => (
          <fieldset key={index} className="beckon-item" data-spot={`triggers.list.${index}`}>
            <legend>{words[trigger.kind].name}</legend>
            <Button
              className="beckon-item-remove"
              size="small"
              icon={trash}
              label={sprintf(
                /* translators: %s: name of a moment at which a campaign is shown. */ __('Remove “%s”', 'beckon'),
                words[trigger.kind].name,
              )}
              onClick={() => void edit((it) => removeTrigger(it, { index }))}
            />
            <p className="beckon-hint">{words[trigger.kind].help}</p>
            <TriggerSettings
              trigger={trigger}
              set={(next) => edit((it) => changeTrigger(it, { index, trigger: next }), `trigger.${index}`)}
            />
          </fieldset>
        ))}
        <AddTrigger
          offered={offered}
          onAdd={(kind) => void edit((it) => addTrigger(it, { trigger: newTrigger(kind) }))}
        />
      </Spot>
      <DraftText
        label={__('Not any more after this event', 'beckon')}
        help={__('Once the page reports it, the campaign no longer asks on that page.', 'beckon')}
        value={triggers.cancel?.event ?? ''}
        commit={(event) =>
          edit((it) => setCancel(it, { cancel: event ? { ...triggers.cancel, event } : undefined }), 'cancel')
        }
      />
      {triggers.cancel && (
        <EventCondition
          where={triggers.cancel.where}
          set={(where) => {
            const event = triggers.cancel?.event ?? '';
            return edit((it) => setCancel(it, { cancel: where ? { event, where } : { event } }), 'cancel.where');
          }}
        />
      )}
    </RulePanel>
  );
}

interface AddTriggerProps {
  readonly offered: readonly TriggerKind[];
  readonly onAdd: (kind: TriggerKind) => void;
}

function AddTrigger({ offered, onAdd }: AddTriggerProps) {
  const words = triggerWords();
  return (
    <DropdownMenu
      icon={plus}
      text={__('Add a trigger', 'beckon')}
      label={__('Add a trigger', 'beckon')}
      toggleProps={{ variant: 'secondary', showTooltip: false, size: 'compact' } as never}
      popoverProps={{ placement: 'bottom-start' }}
    >
      {({ onClose }) => (
        <MenuGroup>
          {offered.map((kind) => (
            <MenuItem
              key={kind}
              info={words[kind].help}
              onClick={() => {
                onAdd(kind);
                onClose();
              }}
            >
              {words[kind].name}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
    </DropdownMenu>
  );
}
