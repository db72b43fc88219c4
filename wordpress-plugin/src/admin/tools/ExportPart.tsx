import { Button, CheckboxControl, RadioControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { addQueryArgs } from '@wordpress/url';
import { Badge } from '../ui/Badge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Failure } from '../ui/Failure.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { useAnswer } from '../ui/use-answer.ts';
import type { CampaignStanding } from '../overview/report.ts';
import { standingWords } from '../overview/standing-words.ts';

interface Listed {
  readonly campaigns: readonly {
    readonly campaign: string;
    readonly postId: number;
    readonly name: string;
    readonly status: CampaignStanding;
  }[];
}

/** All campaigns, or chosen ones, as a file. */
export function ExportPart() {
  const { urls } = readScreenFacts();
  const { asked, askAgain } = useAnswer<Listed>('campaigns', {});
  const [isAll, setIsAll] = useState(true);
  const [ids, setIds] = useState<readonly number[]>([]);
  const standings = standingWords();
  const list = asked.state === 'there' ? asked.value.campaigns : [];
  const isNothing = !isAll && ids.length === 0;
  return (
    <Panel
      heading={__('Export campaigns', 'beckon')}
      lead={__(
        'One JSON document with everything a campaign is: content, looks, rules. Any Beckon reads it, on WordPress and on Shopify alike. Sign-ups and figures are not in it.',
        'beckon',
      )}
    >
      {asked.state === 'failed' && <Failure message={asked.message} onRetry={askAgain} />}
      {asked.state === 'loading' && <Loading height={80} />}
      {asked.state === 'there' && list.length === 0 && <EmptyState heading={__('No campaign yet', 'beckon')} />}
      {list.length > 0 && (
        <div className="beckon-stack">
          <RadioControl
            label={__('Which', 'beckon')}
            selected={isAll ? 'all' : 'some'}
            options={[
              { value: 'all', label: __('All campaigns', 'beckon') },
              { value: 'some', label: __('Chosen ones', 'beckon') },
            ]}
            onChange={(value: string) => setIsAll(value === 'all')}
          />
          {!isAll && (
            <fieldset className="beckon-choices">
              <legend className="screen-reader-text">{__('Campaigns to export', 'beckon')}</legend>
              {list.map(({ postId, name, status }) => (
                <div key={postId} className="beckon-choice">
                  <CheckboxControl
                    __nextHasNoMarginBottom
                    label={name}
                    checked={ids.includes(postId)}
                    onChange={(isTicked: boolean) =>
                      setIds(isTicked ? [...ids, postId] : ids.filter((id) => id !== postId))
                    }
                  />
                  <Badge tone={standings[status][0]}>{standings[status][1]}</Badge>
                </div>
              ))}
            </fieldset>
          )}
          <div>
            <Button
              variant="primary"
              {...(isNothing
                ? { disabled: true, accessibleWhenDisabled: true }
                : { href: isAll ? urls.exportCampaigns : addQueryArgs(urls.exportCampaigns, { ids }) })}
            >
              {__('Save the file', 'beckon')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
