/** Roadmaps of any size. Each is large in one way only, so that other work does not hide quadratic growth. */

type Json = Record<string, unknown>;
export type Document = Json & { readonly milestones: readonly Json[] };

const times = <T>(n: number, each: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => each(i));
const year = (i: number, of = 40): string => String(2026 + (i % of));
/** A different day for each of about ten thousand indices. */
const day = (i: number): string =>
  new Date(Date.UTC(1990, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);

const claim = (i: number, more: Json = {}): Json => ({
  id: `c${i}`,
  saidOn: '2020-01-01',
  date: year(i),
  ...more,
});
const milestone = (i: number, more: Json = {}): Json => ({
  id: `m${i}`,
  company: 'Toyota',
  title: `Milestone ${i}`,
  claims: [claim(0, { date: year(i) })],
  ...more,
});
const one = (more: Json): Document => ({ milestones: [milestone(0, more)] });
const claims = (n: number, more: (i: number) => Json): Document =>
  one({ claims: times(n, (i) => claim(i, more(i))) });
const many = (n: number, more: (i: number) => Json): Document => ({
  milestones: times(n, (i) => milestone(i, more(i))),
});

/** The documents, by what grows in them. */
export const INPUTS: Readonly<Record<string, (n: number) => Document>> = {
  'milestones of one company': (n) => many(n, () => ({})),
  'companies, stages, technologies, countries and sources': (n) => ({
    companies: times(n, (i) => ({ id: `co${i}`, name: `Company ${i}`, country: 'JP' })),
    sources: times(n, (i) => ({
      id: `s${i}`,
      publisher: `Publisher ${i}`,
      url: `https://a.example/${i}`,
    })),
    stages: times(n, (i) => ({ id: `st${i}`, name: `Stage ${i}` })),
    ...many(n, (i) => ({
      company: `co${i}`,
      stage: `st${i}`,
      technology: `Technology ${i}`,
      claims: [claim(0, { source: `s${i}`, saidOn: day(i) })],
    })),
  }),
  'names that only the records mention': (n) =>
    many(n, (i) => ({
      id: undefined,
      title: 'The same',
      company: `Company ${i}`,
      stage: `Stage ${i}`,
      technology: `Technology ${i}`,
      claims: [{ date: year(i), source: { publisher: `Publisher ${i}`, title: 'T' } }],
    })),
  'companies with enough to rank': (n) =>
    many(n, (i) => ({
      company: `Company ${Math.floor(i / 4)}`,
      stage: 'launch',
      claims: [
        claim(0, { saidOn: '2010-01-01', date: '2015' }),
        claim(1, { saidOn: `201${1 + (i % 3)}-01-01`, date: `201${5 + (i % 5)}` }),
        ...(i % 4 === 3
          ? []
          : [
              claim(2, {
                saidOn: day(8000 + (i % 400)),
                date: day(8000 + (i % 400)),
                status: 'achieved',
              }),
            ]),
      ],
    })),
  'milestones without a date': (n) => many(n, () => ({ claims: [claim(0, { date: 'XXXX' })] })),
  'statements that move the date': (n) => claims(n, (i) => ({ saidOn: day(i) })),
  'statements that repeat the date': (n) => claims(n, (i) => ({ saidOn: day(i), date: '2040' })),
  'statements of one day': (n) => claims(n, () => ({})),
  'retracted statements': (n) =>
    claims(n, (i) => ({ saidOn: day(i), ...(i % 2 && { retracts: `c${i - 1}`, date: null }) })),
  'statements that retract the first': (n) => claims(n, (i) => (i ? { retracts: 'c0' } : {})),
  'a chain of retractions': (n) => claims(n, (i) => (i ? { retracts: `c${i - 1}` } : {})),
  'dates withdrawn by the press': (n) =>
    claims(n, (i) => ({
      saidOn: day(i),
      saidBy: 'press',
      date: i % 2 ? 'XXXX' : null,
      status: 'paused',
    })),
  'reports of an end': (n) =>
    claims(n, (i) => ({ saidOn: day(i), status: i % 2 ? 'cancelled' : 'paused', date: null })),
  'statements after the delivery': (n) =>
    claims(n, (i) => ({ saidOn: day(i), date: day(i), status: 'achieved' })),
  'partners of one milestone': (n) => one({ partners: times(n, (i) => `Partner ${i}`) }),
  'partners that are listed': (n) => ({
    companies: times(n, (i) => ({ id: `p${i}`, name: `Partner ${i}` })),
    ...one({ partners: times(n, (i) => `p${i}`) }),
  }),
  'indicators of one count': (n) => ({
    indicators: times(n, (i) => indicator({ value: i, period: '2020', scope: 'all' })),
    ...one({}),
  }),
  'indicators of many counts and sources': (n) => ({
    sources: times(n, (i) => ({ id: `s${i}`, publisher: `P${i}` })),
    indicators: times(n, (i) =>
      indicator({ value: i, category: `c${i % 7}`, measure: `m${i}`, source: `s${i}` }),
    ),
    ...one({}),
  }),
  'unknown fields': (n) => one(Object.fromEntries(times(n, (i) => [`further_${i}`, `value ${i}`]))),
  'unknown fields of the document': (n) => ({
    ...Object.fromEntries(times(n, (i) => [`further_${i}`, `value ${i}`])),
    ...many(n, () => ({})),
  }),
  'companies that a view of the story names': (n) => ({
    ...many(n, (i) => ({ company: `Company ${i}` })),
    annotations: times(n, (i) => ({ milestone: `m${i}`, day: '2027-01-01', text: 'Here' })),
    story: times(n, (i) => ({
      text: `View ${i}`,
      ...(i < 2 && {
        filter: { company: times(n, (j) => `company-${j}`) },
        highlight: times(n, (j) => `m${j}`),
      }),
    })),
  }),
  'unknown fields of statements': (n) => claims(n, (i) => ({ [`f${i % 50}`]: 'x' })),
  'a long title': (n) => one({ title: 'a b\u00e9 '.repeat(n) }),
  'marks in a row': (n) =>
    one({ title: `a${'\u0301\u0316'.repeat(n)}`, company: `b${'\u05b0\u05b4'.repeat(n)}` }),
  'invalid records': (n) => ({
    milestones: times(n, (i) =>
      i % 2 ? milestone(i, { claims: [{ date: 'March' }] }) : { company: 1 },
    ),
  }),
};

function indicator(more: Json): Json {
  return { country: 'JP', category: 'patents', measure: 'patents filed', ...more };
}
