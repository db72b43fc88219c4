import { axeSource } from '@beckon/storefront/e2e/axe-source';
import type { Page } from 'playwright-core';

/** What keeps people out of our part of a page, after axe-core: rule and element of each finding; empty is good. */
export async function findBarriers(page: Page, within = '#beckon-screen'): Promise<readonly string[]> {
  await page.addScriptTag({ content: axeSource });
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }; // prettier-ignore
    // A passing message is WordPress' own: whatever it says, its name there is "Dismiss this notice".
    // Every rule runs. What passed is not described, element by element: nobody reads it.
    const context = { include: selector, exclude: '.components-snackbar' };
    const { violations } = await axe.run(context, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, within);
}
