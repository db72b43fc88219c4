import { isRecord } from '@beckon/engine/is-record';

/** The facts printed as `<script type="application/json" id="beckon-facts">`; anything that is no flat record is none. */
export function readPrintedFacts(): Record<string, unknown> {
  try {
    const facts: unknown = JSON.parse(document.getElementById('beckon-facts')?.textContent as string);
    return isRecord(facts) ? facts : {};
  } catch {
    // Cut off or mended by an optimiser: as good as not printed.
    return {};
  }
}
