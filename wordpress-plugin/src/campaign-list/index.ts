import type { Condition } from '@beckon/engine';
import { summarizeAudience } from '@beckon/editing/summary/summarize-audience';

/** Says in a sentence who sees each campaign of the list; where that fails, what PHP printed stays. */
for (const cell of document.querySelectorAll<HTMLElement>('.beckon-audience[data-audience]')) {
  try {
    const audience = JSON.parse(cell.dataset['audience'] ?? '') as Condition;
    cell.textContent = summarizeAudience(audience, { locale: document.documentElement.lang || 'en' });
  } catch {
    // A half-written condition is no sentence.
  }
}
