import { Button } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';

export interface PagingProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** From page to page. */
export function Paging({ page, pages, onPage }: PagingProps) {
  if (pages < 2) return null;
  return (
    <nav className="beckon-paging" aria-label={__('Pages', 'beckon')}>
      <Button variant="secondary" disabled={page <= 1} accessibleWhenDisabled onClick={() => onPage(page - 1)}>
        {__('Previous', 'beckon')}
      </Button>
      <span aria-current="page">
        {/* translators: 1: number of a page. 2: how many pages there are. */}
        {sprintf(__('Page %1$d of %2$d', 'beckon'), page, pages)}
      </span>
      <Button variant="secondary" disabled={page >= pages} accessibleWhenDisabled onClick={() => onPage(page + 1)}>
        {__('Next', 'beckon')}
      </Button>
    </nav>
  );
}
