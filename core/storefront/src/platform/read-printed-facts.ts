import type { Attributes } from '@beckon/engine';

/** The facts printed as `<script type="application/json" id="beckon-facts">`; anything that is no flat record is none. */
export function readPrintedFacts(): Attributes {
  try {
    const facts: unknown = JSON.parse(document.getElementById('beckon-facts')?.textContent ?? '{}');
    return facts && typeof facts === 'object' && !Array.isArray(facts) ? (facts as Attributes) : {};
  } catch {
    // Cut off or mended by an optimiser: as good as not printed.
    return {};
  }
}
