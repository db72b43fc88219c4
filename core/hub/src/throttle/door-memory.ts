/** What this process remembers of those who try doors, so that most tries ask the database nothing. */
export interface DoorMemory {
  /** A secret that opened from this place before, and the day (since 1970, UTC) for which that was last written down. */
  readonly known: Bounded<number>;
  /** Places that must wait, until when, and when that was last written down. */
  readonly waits: Bounded<{ readonly untilMs: number; notedMs: number }>;
  /** One secret from one place is looked at once at a time: a page that sends ten calls at once has guessed once. */
  readonly going: Map<string, Promise<unknown>>;
}

interface Bounded<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/** Of more, those that were quiet longest are forgotten; the database still knows them. */
const mostKept = 20_000;
const memories = new WeakMap<object, DoorMemory>();

/** One for each database that this process has open. */
export function readMemory(db: object): DoorMemory {
  const found = memories.get(db);
  if (found) return found;
  const made: DoorMemory = { known: openBounded(), waits: openBounded(), going: new Map() };
  memories.set(db, made);
  return made;
}

function openBounded<Value>(): Bounded<Value> {
  const kept = new Map<string, Value>();
  return {
    get(key) {
      const value = kept.get(key);
      // Set again, it is the last of the map.
      if (value !== undefined) kept.delete(key) && kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      const [quietest] = kept.size > mostKept ? kept.keys() : [];
      if (quietest !== undefined) kept.delete(quietest);
    },
    delete: (key) => void kept.delete(key),
  };
}
