import { openByLink } from './open-by-link.ts';

openByLink(window);
