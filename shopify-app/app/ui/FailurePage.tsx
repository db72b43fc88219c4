import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

/** Where a screen cannot be drawn: says so, and what to do. Shopify's own frame stays around it. */
export function FailurePage() {
  const error = useRouteError();
  const [title, text] = describeFailure(error);
  return (
    <main style={{ maxWidth: '40rem', margin: '4rem auto', padding: '0 1rem', fontFamily: 'Inter, sans-serif' }}>
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

function describeFailure(error: unknown): readonly [string, string] {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (status === 404) return ['There is nothing here', 'It may have been deleted, or the address is wrong.'];
  if (status === 401 || status === 403)
    return ['Shopify did not let us in', 'Open Beckon again from the list of apps in your Shopify admin.'];
  return ['Something went wrong on our side', 'Nothing of yours is lost. Please load the page again in a moment.'];
}
