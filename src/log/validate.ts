/** Reads entries from outside. Records in them go through the reader of files, with its messages. */
import { bare } from '../model/bare.js';
import { dayOrNull } from '../model/day.js';
import type { Problem } from '../model/types.js';
import { isBlank, isRecord, isText, type Raw, textField } from '../read/fields.js';
import { MAX_FIELD } from '../read/limits.js';
import { parseRoadmap } from '../read/parse.js';
import { kindOf, Problems, pointer } from '../read/problems.js';
import {
  type AnyEntry,
  ENTRY_VERSION,
  type EntryKind,
  type ForeignEntry,
  KINDS,
  type Target,
} from './entry.js';
import { plainCopy } from './plain.js';

/** An entry, or null if it is refused, and its problems. Places are JSON Pointers in the entry. */
export interface EntryRead {
  readonly entry: AnyEntry | null;
  readonly problems: readonly Problem[];
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const TARGETS = ['milestone', 'claim', 'company', 'entry'] as const;

/**
 * Results for entries that were read before: these are frozen, so reading them again would change nothing.
 */
const read = new WeakMap<object, EntryRead>();

/** Checks an entry. The result is an immutable copy. */
export function readEntry(value: unknown): EntryRead {
  const before = typeof value === 'object' && value !== null ? read.get(value) : undefined;
  if (before) return before;
  const problems = new Problems();
  const entry = entryOf(value, problems);
  const result = { entry, problems: problems.finish() };
  if (entry) read.set(entry, result);
  return result;
}

/** The id in a value that may not be an entry; "" if there is none. */
export function idIn(value: unknown): string {
  const id = isRecord(value) && Object.hasOwn(value, 'id') ? value.id : null;
  return typeof id === 'string' ? id : '';
}

/** The first error on one line; null if there is none. */
export function reasonOf(problems: readonly Problem[]): string | null {
  const error = problems.find(({ severity }) => severity === 'error');
  if (!error) return null;
  const { at, message, hint } = error;
  return `${at ? `${at}: ` : ''}${message.includes(hint) ? message : `${message} – ${hint}`}`;
}

function entryOf(value: unknown, problems: Problems): AnyEntry | null {
  if (!isRecord(value)) {
    problems.error('', `the entry is ${kindOf(value)}`, 'write {"v": 1, "id": "…", …}');
    return null;
  }
  const copy = plainCopy(value, problems) as Raw | undefined;
  if (!copy) return null;
  const { v, id } = copy;
  if (typeof v !== 'number' || !Number.isInteger(v) || v < 1)
    problems.error('/v', `v is ${kindOf(v)}`, `write the number ${ENTRY_VERSION}`);
  const uuid = typeof id === 'string' ? id.toLowerCase() : '';
  if (!UUID.test(uuid)) problems.error('/id', `id is ${kindOf(id)}`, 'write a UUID');
  if (problems.list.length > 0) return null;
  if (v !== ENTRY_VERSION) {
    problems.warn('/v', `version ${v} is not known here: it is kept as it is`, NEWER);
    return frozen(bare({ ...copy, id: uuid }) as ForeignEntry);
  }
  const entry = withoutBlank({ ...copy, id: uuid });
  checkEnvelope(entry, problems);
  if (isSound(problems)) checkTexts(entry.body, '/body', problems);
  if (isSound(problems)) CHECKS[entry.kind as EntryKind](entry, problems);
  return isSound(problems) ? frozen(entry as unknown as AnyEntry) : null;
}

const NEWER = 'install a newer version of roadmap-tracker';

function isSound({ list }: Problems): boolean {
  return list.every(({ severity }) => severity === 'warning');
}

/** An optional field that is null or empty counts as missing. */
function withoutBlank(entry: Raw): Raw {
  const fields = Object.entries(entry).filter(
    ([key, value]) => !['target', 'after', 'base'].includes(key) || !isBlank(value),
  );
  return bare(Object.fromEntries(fields));
}

function checkEnvelope(entry: Raw, problems: Problems): void {
  const { kind, target = bare({}), body, clientAt } = entry;
  if (textField(entry, 'roadmap') === null)
    problems.error('/roadmap', `roadmap is ${kindOf(entry.roadmap)}`, 'name the roadmap');
  if (!(KINDS as readonly unknown[]).includes(kind))
    problems.error('/kind', `kind is ${kindOf(kind)}`, `write one of ${KINDS.join(', ')}`);
  for (const key of ['after', 'base'])
    if (entry[key] !== undefined && textField(entry, key) === null)
      problems.error(pointer(key), `${key} is ${kindOf(entry[key])}`, 'write an id');
  const day = INSTANT.exec(typeof clientAt === 'string' ? clientAt : '')?.[1];
  if (!day || dayOrNull(day) === null || Number.isNaN(Date.parse(clientAt as string)))
    problems.error(
      '/clientAt',
      `clientAt is ${kindOf(clientAt)}`,
      'write a time with its zone, such as 2026-11-22T09:30:00+09:00',
    );
  checkTarget(target, problems);
  checkServer(entry, problems);
  if (!isRecord(body))
    problems.error('/body', `body is ${kindOf(body)}`, 'write an object with what it says');
}

function checkTarget(target: unknown, problems: Problems): void {
  if (!isRecord(target)) {
    problems.error('/target', `target is ${kindOf(target)}`, 'write {"milestone": "…"}');
    return;
  }
  for (const key of Object.keys(target)) {
    const isOne = (TARGETS as readonly string[]).includes(key);
    if (isOne && textField(target, key) !== null) continue;
    const message = isOne ? `${key} is ${kindOf(target[key])}` : `${kindOf(key)} is no target`;
    problems.error(
      `/target${pointer(key)}`,
      message,
      `name one of ${TARGETS.join(', ')} by its id`,
    );
  }
}

/** Checks what a server added, because order and recorder depend on it. */
function checkServer(entry: Raw, problems: Problems): void {
  const { pub, by, recordedAt } = entry;
  if (pub !== undefined && !Number.isSafeInteger(pub))
    problems.error('/pub', `pub is ${kindOf(pub)}`, 'leave it to the server');
  if (by !== undefined && !(isRecord(by) && isText(by.name)))
    problems.error('/by', `by is ${kindOf(by)}`, 'leave it to the server');
  if (recordedAt !== undefined && !INSTANT.test(String(recordedAt)))
    problems.error('/recordedAt', `recordedAt is ${kindOf(recordedAt)}`, 'leave it to the server');
}

/** Refuses texts that are too long for the reader, wherever they are. */
function checkTexts(value: unknown, at: string, problems: Problems): void {
  if (typeof value === 'string' && value.length > MAX_FIELD) {
    problems.error(at, `it has ${kindOf(value)}`, 'shorten it');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      checkTexts(inner, at + pointer(key), problems);
  }
}

/** The log supplies who recorded an entry and when: servers take it from the token, not from what is sent. */
function checkRecorder(record: Raw, at: string, problems: Problems): void {
  for (const key of ['recordedBy', 'recordedOn'])
    if (Object.hasOwn(record, key))
      problems.error(`${at}/${key}`, `${key} stands in a body`, 'leave it out: the log says it');
}

type Check = (entry: Raw, problems: Problems) => void;

const bodyOf = (entry: Raw) => entry.body as Raw;
const targetOf = (entry: Raw) => (entry.target ?? bare({})) as Target;

const CHECKS: Readonly<Record<EntryKind, Check>> = {
  claim: checkClaim,
  void(entry, problems) {
    needs(entry, ['milestone', 'claim'], problems);
    onlyFields(bodyOf(entry), ['note'], '/body', problems);
  },
  meta: checkMeta,
  milestone(entry, problems) {
    checkMilestone(bodyOf(entry), '/body', problems);
  },
  company(entry, problems) {
    checkCompany(bodyOf(entry), '/body', problems);
  },
  source(entry, problems) {
    checkRecorder(bodyOf(entry), '/body', problems);
    reading({ sources: [bodyOf(entry)], milestones: [] }, { '/sources/0': '/body' }, problems);
  },
  review(entry, problems) {
    needs(entry, ['entry'], problems);
    const { verdict } = bodyOf(entry);
    if (verdict !== 'published' && verdict !== 'refused')
      problems.error(
        '/body/verdict',
        `verdict is ${kindOf(verdict)}`,
        'write published or refused',
      );
  },
  redact(entry, problems) {
    needs(entry, ['entry'], problems);
  },
};

/** A placeholder for a milestone or company that exists elsewhere. */
const SOME = { id: 'some', company: 'some', title: 'some' };

function checkClaim(entry: Raw, problems: Problems): void {
  const body = bodyOf(entry);
  checkRecorder(body, '/body', problems);
  onlyFields(body, ['claim', 'milestone', 'company', 'source'], '/body', problems);
  const { claim, milestone, company, source } = body;
  if (!isRecord(claim)) {
    const hint = 'write an object with saidOn, date, status and source';
    problems.error('/body/claim', `the claim is ${kindOf(claim)}`, hint);
    return;
  }
  checkRecorder(claim, '/body/claim', problems);
  if (claim.id !== undefined && claim.id !== entry.id)
    problems.error(
      '/body/claim/id',
      `id is ${kindOf(claim.id)}`,
      'leave it out: it is the entry’s',
    );
  for (const [key, hint] of [
    ['voids', 'write an entry of the kind void'],
    ['after', 'write it beside the body'],
  ] as const)
    if (!isBlank(claim[key]))
      problems.error(`/body/claim/${key}`, `${key} stands in a claim`, hint);
  if (company !== undefined) checkCompany(company, '/body/company', problems);
  if (milestone !== undefined) checkMilestone(milestone, '/body/milestone', problems);
  else needs(entry, ['milestone'], problems);
  const id = isRecord(milestone) ? milestone.id : undefined;
  const { milestone: named = id } = targetOf(entry);
  if (id !== undefined && named !== id)
    problems.error(
      '/target/milestone',
      `it is not ${kindOf(id)}, as in the body`,
      'name one of them',
    );
  if (source !== undefined && !isRecord(source))
    problems.error('/body/source', `the source is ${kindOf(source)}`, 'write {"url": "https://…"}');
  if (isSound(problems)) readingClaim(claim, company, source, problems);
}

/** Checks a claim on its own with the reader of files; what it refers to may be elsewhere. */
function readingClaim(claim: Raw, company: unknown, source: unknown, problems: Problems): void {
  const { retracts: _, source: named, ...alone } = claim;
  const isThere = typeof named === 'string' && !/^(?:https?|mailto):/i.test(named.trim());
  const given = source ?? (isThere ? undefined : named);
  reading(
    {
      companies: [{ ...(isRecord(company) ? company : {}), ...{ id: 'some', name: 'some' } }],
      milestones: [
        { ...SOME, claims: [{ ...alone, ...(given !== undefined && { source: given }) }] },
      ],
    },
    {
      '/milestones/0/claims/0/source': source === undefined ? '/body/claim/source' : '/body/source',
      '/milestones/0/claims/0': '/body/claim',
    },
    problems,
  );
}

function checkMilestone(value: unknown, at: string, problems: Problems): void {
  if (!isRecord(value)) {
    problems.error(
      at,
      `the milestone is ${kindOf(value)}`,
      'write {"id": "…", "company": "…", "title": "…"}',
    );
    return;
  }
  checkRecorder(value, at, problems);
  if (textField(value, 'id') === null)
    problems.error(`${at}/id`, `id is ${kindOf(value.id)}`, 'give it an id of its own');
  if (value.claims !== undefined)
    problems.error(`${at}/claims`, 'claims stand in a milestone', 'write an entry for each');
  const record = { ...value, claims: [{}] };
  reading({ milestones: [record] }, { '/milestones/0': at }, problems);
}

function checkCompany(value: unknown, at: string, problems: Problems): void {
  if (!isRecord(value)) {
    problems.error(
      at,
      `the company is ${kindOf(value)}`,
      'write {"id": "toyota", "name": "Toyota"}',
    );
    return;
  }
  checkRecorder(value, at, problems);
  if (textField(value, 'id') === null)
    problems.error(`${at}/id`, `id is ${kindOf(value.id)}`, 'give it an id of its own');
  reading({ companies: [value], milestones: [] }, { '/companies/0': at }, problems);
}

/** The fields that an entry of the kind `meta` may change, by the record it is about. */
const META = {
  milestone: ['title', 'stage', 'technology', 'partners'],
  company: ['name', 'country', 'fiscalYear'],
  roadmap: ['title', 'knownThrough'],
} as const;

function checkMeta(entry: Raw, problems: Problems): void {
  const body = bodyOf(entry);
  const { milestone, company } = targetOf(entry);
  const about =
    milestone !== undefined ? 'milestone' : company !== undefined ? 'company' : 'roadmap';
  onlyFields(body, META[about], '/body', problems);
  if (Object.keys(body).length === 0)
    problems.error('/body', 'it changes nothing', `write one of ${META[about].join(', ')}`);
  for (const key of ['title', 'name'])
    if (Object.hasOwn(body, key) && textField(body, key) === null)
      problems.error(`/body/${key}`, `${key} is ${kindOf(body[key])}`, 'write a short text');
  if (!isSound(problems)) return;
  if (about === 'milestone')
    reading(
      { milestones: [{ ...SOME, ...body, claims: [{}] }] },
      { '/milestones/0': '/body' },
      problems,
    );
  else if (about === 'company')
    reading(
      { companies: [{ id: 'some', ...body }], milestones: [] },
      { '/companies/0': '/body' },
      problems,
    );
  else reading({ ...body, milestones: [] }, { '': '/body' }, problems);
}

function needs(entry: Raw, keys: readonly (keyof Target)[], problems: Problems): void {
  for (const key of keys)
    if (targetOf(entry)[key] === undefined)
      problems.error(`/target/${key}`, `${key} is missing`, 'name it by its id');
}

function onlyFields(record: Raw, keys: readonly string[], at: string, problems: Problems): void {
  for (const key of Object.keys(record)) {
    if (keys.includes(key)) continue;
    const message = `${kindOf(key)} means nothing here`;
    problems.error(at + pointer(key), message, `write ${keys.join(', ')}`);
  }
}

/** Reads a document built from parts of an entry, and maps the places of problems back to the entry. */
function reading(
  document: Raw,
  places: Readonly<Record<string, string>>,
  problems: Problems,
): void {
  for (const { at, message, hint, severity } of parseRoadmap(document).problems) {
    const place = Object.keys(places).find(
      (prefix) => at === prefix || at.startsWith(`${prefix}/`),
    );
    if (place === undefined) continue;
    const own = `${places[place]}${at.slice(place.length)}`;
    if (severity === 'error') problems.error(own, message, hint);
    else problems.warn(own, message, hint);
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
