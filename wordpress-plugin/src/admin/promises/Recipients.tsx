import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { Panel } from '../ui/Panel.tsx';
import { readScreenFacts } from '../ui/screen-facts.ts';
import { ScrollTable } from '../ui/ScrollTable.tsx';
import type { PromiseFacts, RecipientName } from './promise-facts.ts';

const words = (): Readonly<Record<RecipientName, { readonly who: string; readonly gets: string }>> => ({
  site: {
    who: __('The server of this site', 'beckon'),
    gets: __('Everything that is kept: campaigns, figures, sign-ups, requests.', 'beckon'),
  },
  database: { who: __('The database server', 'beckon'), gets: __('The tables of this site.', 'beckon') },
  mail: {
    who: __('The mail service that a plugin of this site has set up', 'beckon'),
    gets: __('Addresses of people who asked for a mail, and that mail.', 'beckon'),
  },
  shop: {
    who: __('WooCommerce, on this site', 'beckon'),
    gets: __('Coupons with the address they are for, and on orders the random number of the browser, where it was allowed.', 'beckon'), // prettier-ignore
  },
  consent: {
    who: __('The WP Consent API, on this site', 'beckon'),
    gets: __('What visitors chose in our banner. It stays in their browser.', 'beckon'),
  },
  code: {
    who: __('Code of another plugin, or of your theme', 'beckon'),
    gets: __('Each sign-up, to do with it what that code does. Name those whom it hands them on to in your privacy policy.', 'beckon'), // prettier-ignore
  },
});

/** Who is handed data, where they are, and under which rule. */
export function Recipients({ facts }: { readonly facts: PromiseFacts }) {
  const { urls } = readScreenFacts();
  const { recipients, hosting } = facts;
  const who = words();
  const notSaid = __('Not said', 'beckon');
  const itself = __('This site itself', 'beckon');
  const heading = __('Who receives data', 'beckon');
  const isSaid = hosting.region !== '';
  const placeOf = (name: RecipientName) =>
    name === 'site' ? (isSaid ? hosting.region : notSaid) : name === 'database' || name === 'mail' ? notSaid : itself;
  return (
    <Panel
      isFlush
      heading={heading}
      lead={__('Read off how this site is set up at this moment.', 'beckon')}
      actions={
        <Button variant="secondary" href={`${urls.settings}#beckon-hosting`}>
          {isSaid ? __('Change where the site stands', 'beckon') : __('Say where the site stands', 'beckon')}
        </Button>
      }
    >
      <ScrollTable
        stacks
        caption={heading}
        columns={[
          { key: 'who', title: __('Who', 'beckon') },
          { key: 'gets', title: __('What they receive', 'beckon') },
          { key: 'where', title: __('Where', 'beckon') },
        ]}
        rows={recipients.map(({ who: name, host }) => ({
          key: name,
          cells: [
            <span key="who">
              {who[name].who} {host !== '' && <span className="beckon-columns">{host}</span>}
            </span>,
            who[name].gets,
            placeOf(name),
          ],
        }))}
      />
      <div className="beckon-panel-foot">
        {hosting.rule !== '' && (
          /* translators: %s: the name of a rule, as the owner wrote it. */
          <p>{sprintf(__('Data cross borders under: %s.', 'beckon'), hosting.rule)}</p>
        )}
        <p className="beckon-quiet">
          {__(
            'Nobody else: Beckon needs no account and no server of ours, loads nothing from other hosts, and sends nothing to whoever wrote it.',
            'beckon',
          )}
        </p>
      </div>
    </Panel>
  );
}
