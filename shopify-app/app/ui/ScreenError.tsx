import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useEffect } from 'react';
import { Banner } from './Banner.tsx';
import { Page } from './Page.tsx';
import { useWords } from './use-words.ts';

/**
 * What a screen says when it could not be made. Answers that are not ours, such as those with which Shopify’s library
 * asks for a new session, go on to the frame, which knows what to do with them.
 */
export function ScreenError() {
  const error = useRouteError();
  const { t } = useWords('ui');
  const isNotFound = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    if (!isRouteErrorResponse(error)) console.error(error);
  }, [error]);
  if (isRouteErrorResponse(error) && !isNotFound) throw error;
  return (
    <Page heading={t(isNotFound ? 'error.missingTitle' : 'error.title')}>
      <Banner
        tone={isNotFound ? 'warning' : 'critical'}
        heading={t(isNotFound ? 'error.missing' : 'error.broken')}
        action={
          isNotFound
            ? { label: t('error.home'), href: '/app' }
            : { label: t('error.again'), onAction: () => location.reload() }
        }
      >
        {t(isNotFound ? 'error.missingText' : 'error.brokenText')}
      </Banner>
    </Page>
  );
}
