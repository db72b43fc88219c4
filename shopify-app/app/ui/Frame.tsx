import { AppProvider } from '@shopify/polaris';
import { useNavigate } from '@remix-run/react';
import { useEffect } from 'react';
import { FrameLink } from './FrameLink.tsx';
import { NavigationProgress } from './NavigationProgress.tsx';
import { readPolarisWords } from './read-polaris-words.ts';
import { useWords } from './use-words.ts';
import { WordsProvider, type WordsProviderProps } from './WordsProvider.tsx';

/** Where the navigation leads that Shopify's admin draws beside the app; the first is home, and not drawn. */
const destinations = [
  ['/app', 'home'],
  ['/app/campaigns', 'campaigns'],
  ['/app/leads', 'leads'],
  ['/app/reports', 'reports'],
  ['/app/why', 'why'],
  ['/app/settings', 'settings'],
] as const;

/** What is around every screen: its language, Polaris, and the navigation. */
export function Frame({ children, ...locality }: WordsProviderProps) {
  const navigate = useNavigate();
  useEffect(() => {
    const follow = (event: Event) => {
      const to = event.target instanceof Element ? event.target.getAttribute('href') : null;
      if (to) navigate(to);
    };
    addEventListener('shopify:navigate', follow);
    return () => removeEventListener('shopify:navigate', follow);
  }, [navigate]);
  return (
    <WordsProvider {...locality}>
      <AppProvider i18n={readPolarisWords(locality.locale)} linkComponent={FrameLink}>
        <Navigation />
        <NavigationProgress />
        {children}
      </AppProvider>
    </WordsProvider>
  );
}

function Navigation() {
  const { t } = useWords('frame');
  return (
    <ui-nav-menu>
      {destinations.map(([to, name]) => (
        <a key={to} href={to} {...(name === 'home' && { rel: 'home' })}>
          {t(`destinations.${name}`)}
        </a>
      ))}
    </ui-nav-menu>
  );
}
