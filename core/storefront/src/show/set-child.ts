import { removeNode } from './remove-node.ts';

/** Puts one node in the place of all that an element holds. Not by `replaceChildren`, which some pages broke. */
export function setChild(parent: Node, child: Node): void {
  while (parent.lastChild) removeNode(parent.lastChild);
  parent.appendChild(child);
}
