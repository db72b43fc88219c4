import type { AxeResults } from 'axe-core';
import type { CDPSession } from 'playwright-core';
import { axeSource } from './axe-source.ts';

/**
 * Rules of accessibility that the page breaks, one line for each element. axe runs in a world of its own beside the
 * page's: it sees the same document, and neither a page's policy nor its patched prototypes reach it. The session with the
 * page ends with the call.
 */
export async function runAxe(session: CDPSession, within?: string): Promise<readonly string[]> {
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    // A contrast measured in the middle of a fade is nobody's contrast. What turns for ever is not waited for.
    await evaluate(`Promise.allSettled([document, ...[...document.querySelectorAll('*')].flatMap((it) => it.shadowRoot ?? [])]
      .flatMap((it) => it.getAnimations()).filter((it) => it.effect.getComputedTiming().endTime < 10_000).map((it) => it.finished)).then(() => 0)`);
    await evaluate(`${axeSource}; 0`);
    // Every rule runs. What passed is not described, element by element: nobody reads it.
    const options = JSON.stringify({ resultTypes: ['violations'] });
    const found = await evaluate(
      `axe.run(${within ? JSON.stringify(within) : 'document'}, ${options}).then(({ violations }) => JSON.stringify(violations))`,
    );
    const violations = JSON.parse(found as string) as AxeResults['violations'];
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  } finally {
    await session.detach();
  }
}
