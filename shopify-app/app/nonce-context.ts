import { createContext } from 'react';

/** Lets the page's own inline scripts run under its policy; the browser hides it from scripts once they have. */
export const NonceContext = createContext<string | undefined>(undefined);
