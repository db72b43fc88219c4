import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/frequency.json' with { type: 'json' };
import type { Frequency } from '../campaign/frequency.ts';
import { decide } from '../decide.ts';
import { sampleCampaign, sampleConsent, sampleFacts } from '../decide/sample.fixture.ts';
import { durationMs } from '../targeting/duration-ms.ts';
import { emptyMemory } from '../visit/memory.ts';
import type { Memory } from '../visit/memory.ts';
import { rememberCountdown, rememberMet, rememberShown } from './remember.ts';
import { rememberPageView } from './remember-page-view.ts';
import { repairMemory } from './repair-memory.ts';

const minute = 60_000;
const day = 1440 * minute;
const now = Date.UTC(2026, 10, 24, 12);

const always = sampleCampaign().frequency;

test.each(spec.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
  const frequency = { ...spec.defaults.frequency, ...each.frequency } as Frequency;
  const interruptions = { oneAtATime: true, sparesSearchLanding: true, ...each.interruptions };
  const { held } = decide(
    sampleFacts([sampleCampaign({ frequency })], {
      memory: each.memory,
      now: spec.defaults.now,
      site: { interruptions },
    }),
  );
  expect(held[0]?.because ?? null).toEqual(each.expect);
});

test('at most 0 displays is never, even for who never met it', () => {
  const { held } = decide(sampleFacts([sampleCampaign({ frequency: { ...always, maxDisplays: 0 } })]));
  expect(held[0]?.because).toEqual({ kind: 'frequency', cap: 'displays', displays: 0, max: 0 });
});

test('what comes with every page view is known by the page it was shown on, whichever pages other tabs have counted', () => {
  const ask = (pages: number, shown: readonly string[]) => {
    const met = { displays: 1, lastShownAt: now - 1, lastShownVisit: 1, lastShownPage: 2 };
    const facts = sampleFacts([sampleCampaign({ frequency: always })], {
      memory: { ...emptyMemory, pages, campaigns: { offer: met } },
    });
    return decide({ ...facts, visit: { ...facts.visit, shown } }).held[0]?.because;
  };
  expect(ask(7, ['offer'])).toEqual({ kind: 'frequency', cap: 'page-view', lastShownAt: now - 1 });
  expect(ask(2, [])).toBeUndefined();
});

describe('without permission to remember', () => {
  const ask = (frequency: Partial<Frequency>, answer: 'denied' | 'pending', memory = emptyMemory) =>
    decide(
      sampleFacts([sampleCampaign({ frequency: { ...always, ...frequency } })], {
        consent: sampleConsent(answer, 'tcf'),
        memory,
      }),
    );

  test.each<[name: string, frequency: Partial<Frequency>, isHeld: boolean]>([
    ['every page view needs none', {}, false],
    ['once a visit needs it', { again: { kind: 'once-per-visit' } }, true],
    ['after some pages needs it', { again: { kind: 'after-pages', pages: 2 } }, true],
    ['quiet after closing needs it', { afterClose: { quiet: { days: 7 } } }, true],
    ['never after closing needs it', { afterClose: 'never' }, true],
    ['never after converting needs it', { afterConversion: 'never' }, true],
    ['a limit of displays needs it', { maxDisplays: 3 }, true],
    ['unless it may show without', { again: { kind: 'once' }, withoutMemory: 'show' }, false],
  ])('%s', (_, frequency, isHeld) => {
    for (const answer of ['denied', 'pending'] as const) {
      expect(ask(frequency, answer).held).toEqual(
        isHeld ? [{ campaign: 'offer', because: { kind: 'no-memory', is: answer, source: 'tcf' } }] : [],
      );
    }
  });

  test.each([
    ['holds what may not do without', 'hold', [{ kind: 'no-memory', is: 'granted', source: 'tcf' }]],
    ['not what may', 'show', []],
  ] as const)('a browser that keeps nothing although it may %s', (_, withoutMemory, reasons) => {
    const campaign = sampleCampaign({ frequency: { ...always, again: { kind: 'once' }, withoutMemory } });
    const facts = sampleFacts([campaign], { consent: sampleConsent('granted', 'tcf') });
    const { held } = decide({ ...facts, visit: { ...facts.visit, keepsNothing: true } });
    expect(held.map(({ because }) => because)).toEqual(reasons);
    expect(decide(facts).held).toEqual([]);
  });

  test("the page's own memory is obeyed all the same", () => {
    const memory = rememberShown(emptyMemory, sampleCampaign(), now);
    expect(ask({ again: { kind: 'once' }, withoutMemory: 'show' }, 'denied', memory).held[0]?.because).toMatchObject({
      kind: 'frequency',
      cap: 'once',
    });
  });
});

test('what does not interrupt is not asked about interruptions', () => {
  const format = { kind: 'bar', edge: 'top', sticks: true, pushes: true, height: 40, closable: true } as const;
  const interruptions = { oneAtATime: true, sparesSearchLanding: true, rest: { minutes: 30 }, maxPerVisit: 2 };
  const memory = { ...emptyMemory, lastInterruptionAt: now, interruptionsThisVisit: 9 };
  expect(decide(sampleFacts([sampleCampaign({ format })], { memory, site: { interruptions } })).held).toEqual([]);
});

describe('remembering', () => {
  const view = (memory: Memory, at: number, browserReopened = false) =>
    rememberPageView(memory, { now: at, path: '/', visitMinutes: 30, browserReopened });

  test('the first page view leaves the counts at one', () => {
    expect(view(emptyMemory, now)).toMatchObject({
      visits: 1, pages: 1, pagesThisVisit: 1, firstVisitAt: now, visitStartedAt: now, visitLastSeenAt: now,
    }); // prettier-ignore
  });

  test('a page within 30 minutes belongs to the visit, one after does not', () => {
    const second = view(view(emptyMemory, now), now + 30 * minute);
    expect(second).toMatchObject({ visits: 1, pages: 2, pagesThisVisit: 2 });
    expect(view(second, now + 60 * minute + 1)).toMatchObject({
      visits: 2, pages: 3, pagesThisVisit: 1, visitStartedAt: now + 60 * minute + 1, lastVisitAt: now + 30 * minute, firstVisitAt: now,
    }); // prettier-ignore
  });

  test('closing the browser ends the visit, and with it the count of interruptions', () => {
    const first = rememberShown(view(emptyMemory, now), sampleCampaign(), now);
    expect(first.interruptionsThisVisit).toBe(1);
    const next = view(first, now + minute, true);
    expect(next).toMatchObject({ visits: 2, lastInterruptionAt: now });
    expect(next).not.toHaveProperty('interruptionsThisVisit');
  });

  test('a clock set back does not end the visit', () => {
    expect(view(view(emptyMemory, now), now - 300 * day)).toMatchObject({ visits: 1, pages: 2 });
  });

  test('it keeps the ten paths seen last', () => {
    let memory = emptyMemory;
    for (let page = 0; page < 15; page++)
      memory = rememberPageView(memory, { now, path: `/${page}`, visitMinutes: 30, browserReopened: false });
    expect(memory.paths).toEqual(['/5', '/6', '/7', '/8', '/9', '/10', '/11', '/12', '/13', '/14']);
  });

  test('what happened to a campaign is kept beside what was known', () => {
    let memory = rememberShown(emptyMemory, sampleCampaign(), now);
    memory = rememberMet(memory, 'offer', { clickedAt: now + 1, convertedAt: now + 2 });
    memory = rememberMet(memory, 'offer', { closedAt: now + 3 });
    memory = rememberCountdown(rememberCountdown(memory, 'offer', now + 4), 'offer', now + 5);
    memory = rememberShown(memory, sampleCampaign(), now + 6);
    expect(memory).toMatchObject({ interruptionsThisVisit: 2, lastInterruptionAt: now + 6 });
    expect(memory.campaigns['offer']).toEqual({
      displays: 2, lastShownAt: now + 6, lastShownVisit: 1, lastShownPage: 1, clickedAt: now + 1, convertedAt: now + 2,
      closedAt: now + 3, countdownFrom: now + 4,
    }); // prettier-ignore
  });

  test('a tab that comes first is no interruption', () => {
    expect(rememberShown(emptyMemory, sampleCampaign({ tabFirst: true }), now)).not.toHaveProperty(
      'lastInterruptionAt',
    );
  });
});

describe('repairing', () => {
  test('what the reducers made is left as it is', () => {
    const memory = rememberMet(
      rememberShown(
        rememberPageView(emptyMemory, { now, path: '/', visitMinutes: 30, browserReopened: false }),
        sampleCampaign(),
        now,
      ),
      'offer',
      { closedAt: now },
    );
    expect(repairMemory({ ...memory, visitor: 'v', own: { a: 1 }, landing: { b: 2 }, firstLanding: {} }, now)).toEqual({
      ...memory, visitor: 'v', own: { a: 1 }, landing: { b: 2 }, firstLanding: {},
    }); // prettier-ignore
  });

  test.each([undefined, null, 'x', 5, [], {}, { campaigns: null }, { visits: -1, pages: 'many', pagesThisVisit: NaN }])(
    '%j becomes an empty memory',
    (garbage) => {
      expect(repairMemory(garbage, now)).toEqual(emptyMemory);
    },
  );

  test('times in the future become now, counts ahead of the visit become this visit', () => {
    const ahead = { displays: 1, lastShownAt: now + 1, lastShownVisit: 9, lastShownPage: 99, closedAt: now + day };
    expect(repairMemory({ visits: 3, pages: 4, visitLastSeenAt: now + day, campaigns: { offer: ahead } }, now)).toEqual({
      visits: 3, pages: 4, pagesThisVisit: 1, visitLastSeenAt: now,
      campaigns: { offer: { displays: 1, lastShownAt: now, lastShownVisit: 3, lastShownPage: 4, closedAt: now } },
    }); // prettier-ignore
  });

  test('any input gives a memory that repairs to itself, with no time in the future', () => {
    const anyMet = fc.dictionary(
      fc.constantFrom('displays', 'lastShownAt', 'lastShownVisit', 'lastShownPage', 'closedAt', 'convertedAt'),
      fc.oneof(fc.anything(), fc.double(), fc.integer({ min: now - day, max: now + day })),
    );
    const anyMemory = fc.oneof(
      fc.anything(),
      fc.record(
        {
          visitor: fc.anything(), visits: fc.anything(), pages: fc.double(), pagesThisVisit: fc.integer(), paths: fc.anything(),
          own: fc.anything(), visitLastSeenAt: fc.oneof(fc.anything(), fc.double()), isLead: fc.anything(),
          lastInterruptionAt: fc.integer({ min: now - day, max: now + day }), campaigns: fc.dictionary(fc.string(), fc.oneof(anyMet, fc.anything())),
        },
        { requiredKeys: [] },
      ),
    ); // prettier-ignore
    fc.assert(
      fc.property(anyMemory, (input) => {
        const memory = repairMemory(input, now);
        expect(repairMemory(memory, now)).toEqual(memory);
        expect(memory.pages).toBeGreaterThanOrEqual(memory.pagesThisVisit);
        for (const [key, value] of Object.entries(memory))
          if (key.endsWith('At')) expect(value).toBeLessThanOrEqual(now);
        for (const met of Object.values(memory.campaigns))
          for (const [key, value] of Object.entries(met))
            if (key.endsWith('At')) expect(value).toBeLessThanOrEqual(now);
      }),
    );
  });
});

/** One thing that happens to a browser with several tabs and a clock that somebody sets. */
type Step =
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'set-clock'; readonly minutes: number }
  | { readonly do: 'open-page' | 'reopen-browser' | 'decide' }
  | { readonly do: 'close' | 'convert'; readonly campaign: string };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 50 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 10_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set-clock' as const), minutes: fc.integer({ min: -20_000, max: 20_000 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('open-page' as const, 'reopen-browser' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('decide' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'convert' as const), campaign: fc.constantFrom('a', 'b') }) },
); // prettier-ignore

const anyRest = fc.record({ minutes: fc.integer({ min: 0, max: 3000 }) });
const anyQuiet = fc.oneof(fc.constantFrom('nothing' as const, 'never' as const), fc.record({ quiet: anyRest }));
const anyFrequency: fc.Arbitrary<Frequency> = fc
  .record({
    again: fc.oneof(
      fc.record({ kind: fc.constantFrom('every-page-view' as const, 'once-per-visit' as const, 'once' as const) }),
      fc.record({ kind: fc.constant('after' as const), rest: anyRest }),
      fc.record({ kind: fc.constant('after-pages' as const), pages: fc.integer({ min: 1, max: 5 }) }),
    ),
    afterClose: anyQuiet,
    afterConversion: anyQuiet,
    withoutMemory: fc.constant('hold' as const),
    respectsSiteRest: fc.constant(true),
    maxDisplays: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ maxDisplays, ...rest }) => (maxDisplays === undefined ? rest : { ...rest, maxDisplays }));

/** What a bystander with a stopwatch and a notebook would have seen. */
interface Notes {
  displays: number;
  /** Time that passed by the browser's clock, forward only, since the last display, close and conversion. */
  sinceShown: number;
  sinceClosed: number;
  sinceConverted: number;
  pagesSinceShown: number;
  visitShownIn: number;
}

test('caps are never exceeded over any order of pages, visits, displays, closes, conversions and clock jumps', () => {
  fc.assert(
    fc.property(
      fc.tuple(anyFrequency, anyFrequency),
      fc.record({ rest: anyRest, maxPerVisit: fc.integer({ min: 1, max: 3 }) }),
      fc.array(anyStep, { maxLength: 60 }),
      ([one, other], { rest, maxPerVisit }, steps) => {
        const campaigns = [sampleCampaign({ id: 'a', frequency: one }), sampleCampaign({ id: 'b', frequency: other })];
        const notes: Record<string, Notes> = {};
        for (const { id } of campaigns)
          notes[id] = { displays: 0, sinceShown: Infinity, sinceClosed: Infinity, sinceConverted: Infinity, pagesSinceShown: Infinity, visitShownIn: 0 }; // prettier-ignore
        let [clock, visit, sincePage, sinceInterruption, interruptions] = [now, 1, 0, Infinity, 0];
        let memory = rememberPageView(emptyMemory, { now: clock, path: '/', visitMinutes: 30, browserReopened: false });

        const move = (ms: number) => {
          clock += ms;
          const passed = Math.max(0, ms);
          sincePage = ms < 0 ? Math.max(0, sincePage + ms) : sincePage + passed;
          sinceInterruption += passed;
          for (const note of Object.values(notes)) {
            note.sinceShown += passed;
            note.sinceClosed += passed;
            note.sinceConverted += passed;
          }
        };

        for (const step of steps) {
          switch (step.do) {
            case 'wait':
              move(step.minutes * minute);
              break;
            case 'set-clock':
              move(step.minutes * minute);
              break;
            case 'open-page':
            case 'reopen-browser': {
              // What is kept is read anew on each page, and repaired.
              memory = rememberPageView(repairMemory(JSON.parse(JSON.stringify(memory)), clock), {
                now: clock, path: '/', visitMinutes: 30, browserReopened: step.do === 'reopen-browser',
              }); // prettier-ignore
              if (step.do === 'reopen-browser' || sincePage > 30 * minute) [visit, interruptions] = [visit + 1, 0];
              sincePage = 0;
              for (const note of Object.values(notes)) note.pagesSinceShown += 1;
              break;
            }
            case 'close':
              memory = rememberMet(memory, step.campaign, { closedAt: clock });
              notes[step.campaign]!.sinceClosed = 0;
              break;
            case 'convert':
              memory = rememberMet(memory, step.campaign, { convertedAt: clock });
              notes[step.campaign]!.sinceConverted = 0;
              break;
            case 'decide': {
              const site = { interruptions: { oneAtATime: true, sparesSearchLanding: true, rest, maxPerVisit } };
              const { show } = decide(sampleFacts(campaigns, { site, memory, now: clock }));
              expect(show.length).toBeLessThanOrEqual(1);
              for (const { campaign: id } of show) {
                const campaign = campaigns.find((each) => each.id === id)!;
                const { again, afterClose, afterConversion, maxDisplays = Infinity } = campaign.frequency;
                const note = notes[id]!;
                if (again.kind === 'every-page-view') expect(note.pagesSinceShown).toBeGreaterThanOrEqual(1);
                if (again.kind === 'once-per-visit') expect(note.visitShownIn).toBeLessThan(visit);
                if (again.kind === 'once') expect(note.displays).toBe(0);
                if (again.kind === 'after') expect(note.sinceShown).toBeGreaterThanOrEqual(durationMs(again.rest));
                if (again.kind === 'after-pages') expect(note.pagesSinceShown).toBeGreaterThanOrEqual(again.pages);
                expectQuiet(afterClose, note.sinceClosed);
                expectQuiet(afterConversion, note.sinceConverted);
                expect(note.displays).toBeLessThan(maxDisplays);
                expect(sinceInterruption).toBeGreaterThanOrEqual(durationMs(rest));
                expect(interruptions).toBeLessThan(maxPerVisit);

                memory = rememberShown(memory, campaign, clock);
                Object.assign(note, {
                  displays: note.displays + 1,
                  sinceShown: 0,
                  pagesSinceShown: 0,
                  visitShownIn: visit,
                });
                [sinceInterruption, interruptions] = [0, interruptions + 1];
              }
              break;
            }
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
});

function expectQuiet(rule: Frequency['afterClose'], since: number): void {
  if (rule === 'never') expect(since).toBe(Infinity);
  else if (rule !== 'nothing') expect(since).toBeGreaterThanOrEqual(durationMs(rule.quiet));
}
