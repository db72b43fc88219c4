import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take far longer than their size tells, the longest first: they wait for an app to start, or for what a campaign
 * waits for. Begun last, each would keep one core busy and the other idle.
 */
const longest = [
  'core/tooling/e2e/shopify-editor.test.ts',
  'core/tooling/e2e/shopify-story.test.ts',
  'core/tooling/e2e/shopify-screens.test.ts',
  'core/shopify-stand-in/e2e/storefront.test.ts',
  'core/hub/src/projector/survives-kills.test.ts',
  'wordpress-plugin/tests/e2e/sidebar.test.ts',
  'wordpress-plugin/tests/e2e/campaign-editor.test.ts',
  'wordpress-plugin/tests/e2e/screens/screens.test.ts',
];

/** Begins with the files that are known to be long; the others follow as vitest has them, by size or by the last run. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
