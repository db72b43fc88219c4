import { findRepeats } from '../parse/find-repeats.ts';
import { goTo } from '../parse/go-to.ts';
import type { Place } from '../parse/parse.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { Content } from './content.ts';
import { listBlocks } from './list-blocks.ts';

/** Says what does not fit together in a content whose parts are each well written. */
export function checkContent(content: Content, place: Place): void {
  const stepIds = content.steps.map((step) => step.id);
  for (const index of findRepeats(stepIds))
    report(goTo(place, `steps.${index}.id`), `Two steps must not have the same id, ${quote(stepIds[index] ?? '')}.`);

  const blocks = listBlocks(content);
  for (const index of findRepeats(blocks.map(({ block }) => block.id))) {
    const { block, path } = blocks[index]!;
    report(goTo(place, `${path}.id`), `Two blocks must not have the same id, ${quote(block.id)}.`);
  }

  let hasForm = false;
  for (const { block, path } of blocks) {
    hasForm ||= block.kind === 'form';
    if (block.kind === 'coupon' && block.code.from === 'lead' && !hasForm)
      report(
        goTo(place, `${path}.code`),
        'A code of one’s own is given for a sent form; put a form before this coupon.',
      );
    if (block.kind === 'button' && block.action.do === 'go-to' && !stepIds.includes(block.action.step))
      report(goTo(place, `${path}.action.step`), `There is no step with the id ${quote(block.action.step)}.`);
  }
}
