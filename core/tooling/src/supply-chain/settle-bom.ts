import type { Bom, Component } from './bom.ts';

/**
 * The same bill for the same packages, byte for byte: without the moment and the number that were drawn for it, in one order,
 * and without the address of the registry, which is the machine's own affair. Hashes that hung on that address stay.
 */
export function settleBom(bom: Bom): Bom {
  const { serialNumber: _drawn, ...rest } = bom;
  const { timestamp: _moment, ...metadata } = bom.metadata;
  return {
    ...rest,
    metadata,
    components: sortBy(bom.components.map(settleComponent), (component) => component['bom-ref']),
    dependencies: sortBy(
      bom.dependencies.map(({ ref, dependsOn }) => ({ ref, dependsOn: sortBy(dependsOn ?? [], (each) => each) })),
      ({ ref }) => ref,
    ),
  };
}

function settleComponent({ externalReferences = [], ...component }: Component): Component {
  const hashes = externalReferences.flatMap((each) => (each.type === 'distribution' ? (each.hashes ?? []) : []));
  const others = sortBy(
    externalReferences.filter(({ type }) => type !== 'distribution'),
    (each) => JSON.stringify(each),
  );
  return {
    ...component,
    ...(hashes.length && { hashes }),
    ...(others.length && { externalReferences: others }),
  };
}

/** By the characters' numbers: no machine's language changes that. */
function sortBy<Item>(items: readonly Item[], read: (item: Item) => string): Item[] {
  return [...items].sort((one, other) => (read(one) < read(other) ? -1 : read(one) > read(other) ? 1 : 0));
}
