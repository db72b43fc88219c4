import type { Condition } from '@beckon/engine';
import { summarizeAudience } from '@beckon/editing/summary/summarize-audience';

const fourLines = {
  display: '-webkit-box',
  overflow: 'hidden',
  '-webkit-box-orient': 'vertical',
  '-webkit-line-clamp': '4',
};

/** Says in a sentence who sees each campaign of the list; where that fails, what PHP printed stays. */
for (const cell of document.querySelectorAll<HTMLElement>('.beckon-audience[data-audience]')) {
  try {
    const audience = JSON.parse(cell.dataset['audience'] ?? '') as Condition;
    cell.textContent = summarizeAudience(audience, { locale: document.documentElement.lang || 'en' });
    // However much is asked, a row stays a row; the whole stands in the editor.
    for (const [name, value] of Object.entries(fourLines)) cell.style.setProperty(name, value);
  } catch {
    // A half-written condition is no sentence.
  }
}
