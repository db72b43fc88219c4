/** Takes a node out of the page. Not by its own `remove()`: older shop libraries replace that one on the prototype. */
export function removeNode(node: Node): void {
  node.parentNode?.removeChild(node);
}
