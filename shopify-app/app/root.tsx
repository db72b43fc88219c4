import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url';
import { useContext, type ReactNode } from 'react';
import { NonceContext } from './nonce-context.ts';
import type { RouteArgs } from './shopify/load-context.ts';

export const links = () => [{ rel: 'stylesheet', href: polarisStyles }];

export const loader = async ({ context: { shopify } }: RouteArgs) => ({
  apiKey: shopify.apiKey,
  appBridgeUrl: shopify.appBridgeUrl,
});

/** The same for as long as the document lives: nothing to ask again, and nothing that a lost connection could break. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useContext(NonceContext);
  // Absent only where the root's own loader failed.
  const data = useRouteLoaderData('root') as Awaited<ReturnType<typeof loader>> | undefined;
  // Absent outside the admin, as on the page that fetches a session token.
  const screens = useRouteLoaderData('routes/app') as { readonly locale: string } | undefined;
  return (
    <html lang={screens?.locale ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        {/* Until a screen says its own. */}
        <title>Beckon</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {data && (
          <>
            <meta name="shopify-api-key" content={data.apiKey} />
            {/* Shopify asks for it first, from its own address, and not deferred. */}
            <script src={data.appBridgeUrl} nonce={nonce} suppressHydrationWarning />
          </>
        )}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { FailurePage as ErrorBoundary } from './ui/FailurePage.tsx';
