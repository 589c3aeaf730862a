/** What the headers of other people's tables mean, in four languages. */
import { streamSafe } from '../model/ids.js';
import { COLUMNS, DELIVERED, FURTHER } from './column-names.js';
import { PART_COLUMNS, PART_HEADERS, YEAR_HEADER } from './date-parts.js';

/**
 * Other names of columns in CSV, tables and the short form of JSON, separated by `|`, the clearest first.
 * Columns are looked for in this order, and a header that was taken for one is not taken for another.
 */
const ALIASES: Readonly<Record<string, string>> = {
  company: `company name|organisation|organization|org|maker|manufacturer|oem|provider|launch provider|automaker|carmaker|firm|vendor|
    supplier|developer|operator|brand|producer|agency|institution|institute|university|laboratory|lab|corporation|start up|startup|
    utility|airline|contractor|builder|make|car maker|auto maker|entity|actor|player|who|owner|responsible|team|
    会社|会社名|企業|企業名|メーカー|組織|団体|事業者|社名|회사|회사명|기업|기업명|업체|제조사|기관|조직|
    公司|公司名称|企业|企业名称|厂商|廠商|制造商|製造商|机构|機構|组织|組織|单位|單位`,
  title: `event|goal|task|task name|promise|subject|deliverable|objective|commitment|announcement|item|feature|
    activity|card|model|vehicle|rocket|payload|project|programme|program|product|mission|issue|epic|
    initiative|pledge|action item|action|work item|ambition|statement|key result|requirement|topic|plant|facility|what|detail|details|description|summary|
    milestone title|milestone name|タイトル|件名|題名|プロジェクト|プロジェクト名|製品名|目標|マイルストーン|項目|案件|タスク|イベント|計画|内容|予定|제목|목표|마일스톤|이정표|프로젝트|제품명|항목|과제|계획|내용|
    标题|標題|题名|目标|目標|里程碑|项目|項目|事件|事项|计划|計劃|内容|任务|任務`,
  date: `target date|due date|due|due by|complete by|by when|when|eta|promised for|deadline|finish|finish date|end date|launch date|launch|
    release date|release|delivery date|completion date|completion|expected|expected date|expected by|planned for|target completion|planned date|
    estimated date|planned|datum|start of production|sop|start of sales|market launch|availability|timeline|timing|time|target year|target quarter|end|end year|finish year|completion year|delivery year|launch year|release year|due year|year|quarter|
    日付|期日|期限|目標日|目標時期|時期|予定日|予定時期|納期|発売日|年|年度|
    날짜|일자|기한|목표일|목표 시기|시기|예정일|출시일|완료일|연도|
    日期|时间|時間|目标日期|目標日期|截止日期|预计时间|预计日期|預計時間|完成日期|年份`,
  status: `current status|current state|state of play|mission status|status mission|state|progress|outcome|result|
    状態|ステータス|状況|現状|進捗|상태|진행 상황|상황|状态|狀態|进度|進度|进展|状况`,
  said_on: `said|announced on|announced|stated on|date announced|announcement date|date said|reported on|
    発表日|発言日|公表日|발표일|발표 날짜|发布日期|宣布日期|公布日期|发表日期`,
  said_by: 'speaker|stated by|announced by|発言者|발언자|发言人',
  phrase: 'in their words|wording|発言|발언|说法',
  quote: 'quotation|verbatim|引用|原文|인용|원문|原话|引文',
  country: 'nation|country code|国|国名|국가|나라|国家|國家',
  partners: 'partner|partners|collaborators|提携先|パートナー|파트너|협력사|合作伙伴|合作方',
  stage: 'phase|rung|段階|ステージ|단계|阶段|階段',
  technology: 'tech|chemistry|技術|기술|技术',
  source: `link|url|reference|references|ref|citation|sources|source link|web|website|hyperlink|article|evidence|more info|出典|情報源|リンク|ソース|参照|
    출처|링크|来源|來源|链接|連結|出处|参考`,
  source_published: 'published|publication date',
  source_publisher: 'publisher|outlet',
  note: 'notes|comment|comments|remark|remarks|備考|メモ|注記|비고|메모|참고|备注|備註|注释|说明',
  milestone: 'milestone id',
};

/** Columns that several headers may name: in each row the first filled cell counts. */
const SEVERAL = ['date', 'source'];

/** What a header means if no better one was found for the column: [column, header], tried in this order. */
const LAST_RESORTS: readonly (readonly [column: string, header: string])[] = [
  ['title', 'milestone'],
  ['title', 'target'],
  ['date', 'target'],
  ['company', 'name'],
  ['title', 'name'],
  // Our own files have ids there, beside a title.
  ['title', 'claim'],
  ['company', 'country'],
  ['company', 'nation'],
  ...['国', '国名', '国家', '국가', '나라', '國家'].map((name) => ['company', name] as const),
];

const TITLE_LIKE = /\b(?:title|milestone)$/;

/** What a day or a time in another column is of, when it is not the date that was promised. */
const OTHER_DAYS =
  '(?!.*(?:\\b(?:start|announce|publi|creat|updat|said|state|report|access|birth|founded)|発表|公表|発言|更新|作成|登録|設立|確認|公布|宣布|发布|發布|发表|创建|成立|访问|開始日|开始日期|开始时间|발표|공개|등록|작성|설립|수정|시작일))';

const PROMISED =
  '(?:expected|planned|target|targeted|estimated|scheduled|anticipated|projected|promised)';

/** Headers by what they begin or end with, as in "Launch company", "Expected launch date" and 量産開始時期. */
const LIKENESSES: readonly (readonly [column: string, pattern: RegExp])[] = [
  [
    'company',
    /^(?:company|manufacturer|organi[sz]ation)\b|\b(?:company|manufacturer|organi[sz]ation)$/,
  ],
  [
    'company',
    /(?:会社|企業|企业|公司|メーカー|団体|团体|機関|机构|機構|厂商|廠商|厂家|廠家|车企|車企|主体|회사|기업|업체|제조사|기관) ?(?:名|名称|名稱|명|이름)?$/,
  ],
  ['date', new RegExp(`^${OTHER_DAYS}.*\\bdates?$`)],
  ['date', new RegExp(`^${OTHER_DAYS}(?:dates?|year|time) (?:of|due|for)\\b`)],
  [
    'date',
    new RegExp(
      `^${PROMISED} (?:start|end|time|timing|timeframe|window|year|quarter|month|launch|release|delivery|completion|finish|opening|availability|operation|commissioning|sop|start of (?:production|sales|operations?)|first flight)$`,
    ),
  ],
  [
    'date',
    new RegExp(
      `^(?:finish|deliver|complete|done|ready|due|scheduled|${PROMISED}) (?:by|for)$|\\bwhen$`,
    ),
  ],
  [
    'date',
    /^(?:horizon|schedule|scheduled|time ?frame|roll ?out|debut|go live|forecast|commissioning|commercial operation|cod|fy|fiscal year|period|month|opens|ships|estimated time of arrival)$/,
  ],
  [
    'date',
    new RegExp(
      `^${OTHER_DAYS}.*(?:時期|日付|期日|期限|締切|締切日|納期|予定日?|時間|时间|日期|年份|年度|시기|시점|일자|날짜|기한|마감일?|예정일?|연도|년도|[日年])$`,
    ),
  ],
  ['title', TITLE_LIKE],
  ['title', /^what\b/],
  [
    'title',
    /(?:目標|目标|マイルストーン|里程碑|項目|项目|計画|计划|計劃|任務|任务|タスク|事业|事業|製品|产品|產品|車種|车型|목표|계획|과제|이정표|마일스톤|항목|사업|제품|프로젝트) ?(?:名|名称|名稱|内容|內容|描述|説明|说明|명|내용|이름)?$/,
  ],
  ['status', /^status\b|\bstatus$/],
  [
    'status',
    /(?:状態|状況|状态|状况|狀態|狀況|進捗|进度|進度|进展|進展|情况|情況|상태|상황|현황|진척도|진행률)$/,
  ],
  [
    'source',
    /出典|出所|情報源|来源|來源|出处|参考(?:url|资料)$|參考資料$|网址|網址|출처|근거|참고 ?자료$/,
  ],
  ['note', /\b(?:notes?|comments?|remarks?)$|^additional info(?:rmation)?$/],
  ['note', /備考|备注|備註|コメント|メモ|비고|메모|참고 ?사항/],
];

const DAY = /^(?:date|日付|日期|날짜)$/;

/** What beside a column that is only "Date" says for when it was promised: then "Date" is when it was said. */
const TARGET = new RegExp(
  `^(?:deadline|due|due (?:date|by)|eta|by when|promised for|promised date|target|${PROMISED} (?:date|year|quarter|completion|delivery|launch)|期限|期日|納期|目標日|目標時期|予定時期|기한|목표일|목표 시기|目标日期|目標日期|目标时间|截止日期|预计时间|预计日期|預計時間)$`,
);

const OF_DATE =
  '(?: (?:(?:target|due|completion|delivery|launch|release) date|date|target|eta|due|deadline|completion|delivery|launch|release|forecast|plan|estimate|year))?$';

/** A date, and the one that took its place. */
const ORIGINAL = new RegExp(`^(?:original|initial|previous|old|baseline)${OF_DATE}`);
const REVISED = new RegExp(`^(?:revised|current|new|latest|updated)${OF_DATE}`);

/** What stands above the day of delivery, beside a column for the date that was planned. */
const ACTUAL =
  /^(?:actual|actual (?:date|completion|delivery|launch|release|finish|end)(?: date)?|(?:completed|finished|delivered) (?:at|on)|(?:date )?(?:completed|delivered)|(?:date of )?completion(?: date)?|実績|実績日|完了日|완료일|실적|실제|실제 완료일|实际|實際|实际日期|实际完成(?:日期|时间)|完成日期)$/;
const PLANNED = /^(?:planned|plan|target|target date|計画|予定|계획|계획일|计划|计划日期|計劃)$/;

/** The columns that a page names in `columns="company: Who; date: When"`, by the key of the header. */
export type AskedColumns = ReadonlyMap<string, string>;

/** Parses "company: Who; date: When"; `unknown` has the entries that name no column of the format. */
export function askedColumns(text: string): { asked: AskedColumns; unknown: readonly string[] } {
  const asked = new Map<string, string>();
  const unknown: string[] = [];
  for (const entry of text.split(';')) {
    const [, name = '', header = ''] = /^([^:]*):(.*)$/s.exec(entry) ?? [];
    const column = snakeCase(name.trim().replace(/([a-z])(?=[A-Z])/g, '$1_'));
    if (isColumn(column) && header.trim()) asked.set(headerKey(header), column);
    else if (entry.trim()) unknown.push(entry.trim());
  }
  return { asked, unknown };
}

/** The entries of `asked` whose header is not there, as they are written: "company: who". */
export function missingHeaders(headers: readonly string[], asked: AskedColumns): readonly string[] {
  const keys = new Set(headers.map(headerKey));
  return [...asked].flatMap(([key, column]) => (keys.has(key) ? [] : `${column}: ${key}`));
}

/**
 * Columns beside those of the format: a source in one cell, the word that a status was reported by, the
 * claim that one follows, and the fields that have no column.
 */
const OTHER_COLUMNS: readonly string[] = [
  ...['source', 'reported', 'after', DELIVERED, FURTHER],
  ...PART_COLUMNS,
];

const NOTHING_ASKED: AskedColumns = new Map();

/** What the headers of a table mean. */
export interface NamedColumns {
  /** For each header, the column of the format, else the header's own name; "" if it is empty. */
  readonly names: readonly string[];
  /** Headers that mean nothing here, as written. */
  readonly unknown: readonly string[];
}

/**
 * The columns that headers mean: what the page says, else the format's names, else other names people use, else,
 * unless `isExact`, what they are like.
 */
export function columnsOf(
  headers: readonly string[],
  asked: AskedColumns = NOTHING_ASKED,
  isExact = false,
): NamedColumns {
  const keys = headers.map(headerKey);
  const bareKeys = keys.map(bareKey);
  const further = headers.map((header, i) => furtherKeys(header, bareKeys[i] as string));
  const places = placesOf(
    keys.map((key, i) => [key, bareKeys[i] as string, ...(further[i] ?? [])]),
  );
  // What the page calls a date is the only one.
  const said = new Set(keys.flatMap((key) => asked.get(key) ?? []));
  const names: (string | undefined)[] = keys.map((key, i) => {
    const column = canonical(key) ?? canonical(bareKeys[i] as string);
    return asked.get(key) ?? (column !== undefined && said.has(column) ? undefined : column);
  });
  if (!said.has('date')) nameDates(bareKeys, names, places);
  nameTasks(bareKeys, names);
  const has = (column: string) => names.includes(column);
  const give = (column: string, index: number) => {
    const isFree = !has(column) || (SEVERAL.includes(column) && !said.has(column));
    if (index >= 0 && names[index] === undefined && isFree) names[index] = column;
  };
  further.forEach((forms, i) => {
    const column = forms.map(canonical).find((name) => name !== undefined);
    if (column) give(column, i);
  });
  nameParts(bareKeys, names);
  const hadTitle = has('title');
  // If there is a title column, the column "milestone" has ids.
  const milestone = places.get('milestone')?.[0] ?? -1;
  if (hadTitle) give('milestone', milestone);
  for (const [column, aliases] of ALIAS_LISTS) {
    if (column === 'title' && !hadTitle) give('title', milestone);
    if (has(column) && column === 'date') continue;
    for (const alias of aliases) for (const index of places.get(alias) ?? []) give(column, index);
  }
  for (const [column, header] of LAST_RESORTS) {
    const index = bareKeys.indexOf(header);
    const isFree =
      names[index] === undefined ||
      (column === 'company' && names[index] === 'country') ||
      (column === 'title' && names[index] === 'claim');
    if (index < 0 || has(column) || !isFree) continue;
    // A column of names is the title if no other column is.
    const titled = has('title') || bareKeys.some((key, i) => !names[i] && TITLE_LIKE.test(key));
    if (column === 'company' && header === 'name' && !titled) continue;
    names[index] = column;
  }
  for (const [column, pattern] of isExact ? [] : LIKENESSES)
    give(column, has(column) ? -1 : bareKeys.findIndex((key, i) => !names[i] && pattern.test(key)));
  const unknown = headers.filter((header, index) => names[index] === undefined && header.trim());
  return { names: names.map((name, i) => name ?? ownName(headers[i] as string)), unknown };
}

/** The name of a column that means nothing here, and is no column of the format, which the page says is another. */
function ownName(header: string): string {
  const name = snakeCase(header);
  return isColumn(name) ? `${name}_column` : name;
}

/** An export of Asana has tasks in the column of names, and their projects beside them. */
function nameTasks(keys: readonly string[], names: (string | undefined)[]): void {
  const [task, project] = [keys.indexOf('name'), keys.indexOf('projects')];
  if (task < 0 || project < 0 || !keys.includes('assignee')) return;
  if (!names.includes('title')) names[task] ??= 'title';
  if (!names.includes('company')) names[project] ??= 'company';
}

/** Names the day of a log of promises, which is not the one promised, and of two dates the revised one. */
function nameDates(
  keys: readonly string[],
  names: (string | undefined)[],
  places: ReadonlyMap<string, readonly number[]>,
): void {
  const day = keys.findIndex((key, i) => DAY.test(key) && (names[i] ?? 'date') === 'date');
  const isSaid = names.includes('said_on') || SAID.some((key) => places.has(key));
  // "Target" is the date only if another column is the title.
  const target = keys.findIndex(
    (key, i) =>
      TARGET.test(key) &&
      names[i] === undefined &&
      (key !== 'target' || names.includes('title') || places.has('milestone')),
  );
  if (day >= 0 && target >= 0 && !isSaid) {
    names[day] = 'said_on';
    names[target] = 'date';
  }
  const revised = keys.findIndex((key, i) => REVISED.test(key) && names[i] === undefined);
  if (revised >= 0 && !names.includes('date') && keys.some((key) => ORIGINAL.test(key)))
    names[revised] = 'date';
  const actual = keys.findIndex((key, i) => ACTUAL.test(key) && names[i] === undefined);
  const planned = keys.findIndex(
    (key, i) =>
      (names[i] ?? 'date') === 'date' &&
      (names[i] === 'date' || DAY.test(key) || PLANNED.test(key) || TARGET.test(key)) &&
      (key !== 'target' || i === target || names.includes('title') || places.has('milestone')),
  );
  if (actual >= 0 && planned >= 0) {
    names[planned] = 'date';
    names[actual] = DELIVERED;
  }
}

/** Names a column of years and its neighbours that divide the years, if no column has whole dates. */
function nameParts(keys: readonly string[], names: (string | undefined)[]): void {
  const year = keys.findIndex((key, i) => (names[i] ?? 'date') === 'date' && YEAR_HEADER.test(key));
  if (year < 0 || names.some((name, i) => name === 'date' && i !== year)) return;
  let isDivided = false;
  for (const [column, pattern] of PART_HEADERS) {
    const index = keys.findIndex((key, i) => names[i] === undefined && pattern.test(key));
    if (index < 0 || names.includes(column)) continue;
    names[index] = column;
    isDivided = true;
  }
  if (isDivided) names[year] = 'date';
}

/** The indices of headers by the forms of each. */
function placesOf(forms: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  forms.forEach((keys, index) => {
    for (const key of new Set(keys)) {
      const list = places.get(key);
      if (list) list.push(index);
      else places.set(key, [index]);
    }
  });
  return places;
}

/** Longer headers are no names. */
const LONGEST = 100;

/** The words of a header that says itself twice, in "Company / Organisation", "目标 Target", and of plurals. */
function furtherKeys(header: string, bare: string): readonly string[] {
  if (header.length > LONGEST) return [];
  const pieces = header.split(/[/|／｜,，]/);
  const scripts = bare.match(/[^a-z]*[^a-z\s]|[a-z][a-z\s]*/g) ?? [];
  const keys = [
    ...(pieces.length > 1 ? pieces.map((piece) => bareKey(headerKey(piece))) : []),
    ...(scripts.length > 1 ? scripts.map((piece) => piece.trim()) : []),
  ];
  const singulars = [bare, ...keys].flatMap((key) => singularOf(key) ?? []);
  return [...keys, ...singulars];
}

function singularOf(key: string): string | null {
  if (/ies$/.test(key)) return key.replace(/ies$/, 'y');
  return /[^aiu\Ws]s$/.test(key) ? key.slice(0, -1) : null;
}

/** How many different columns of the format headers name; `isExact` leaves out what a name is only like. */
export function knownColumns(
  headers: readonly string[],
  asked?: AskedColumns,
  isExact = false,
): number {
  const { names, unknown } = columnsOf(headers, asked, isExact);
  const others = new Set(unknown.map(snakeCase));
  return new Set(names.filter((name) => name !== '' && !others.has(name))).size;
}

function isColumn(name: string): boolean {
  return (COLUMNS as readonly string[]).includes(name) || OTHER_COLUMNS.includes(name);
}

/** The column of the format that a header names exactly. "Milestone" depends on the other headers. */
function canonical(key: string): string | undefined {
  const name = key.replaceAll(' ', '_');
  return name !== 'milestone' && isColumn(name) ? name : undefined;
}

/** ALIASES with its lists cut, once; companies and titles are also called "vendor name", "task name". */
const ALIAS_LISTS = Object.entries(ALIASES).map(([column, list]) => {
  const aliases = list.split('|').map(headerKey);
  const named = ['company', 'title'].includes(column)
    ? aliases.map((alias) => `${alias} name`)
    : [];
  return [column, [...aliases, ...named]] as const;
});

const SAID = ALIAS_LISTS.flatMap(([column, aliases]) => (column === 'said_on' ? aliases : []));

/** The form in which headers are compared, without decoration: "Due_Date ▲" and "dueDate" are the same. */
function headerKey(header: string): string {
  return streamSafe(header)
    .replace(/[⁰¹²³⁴-⁹]|※ ?\d*|\[[^[\]]{0,99}\]/g, ' ')
    .normalize('NFKC')
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}()]+/gu, ' ')
    .replace(/\bdt\b/, 'date')
    .trim();
}

/** A key without the part in parentheses, such as a unit. */
function bareKey(key: string): string {
  return key.includes('(')
    ? key
        .replace(/\([^()]*\)?/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    : key;
}

function snakeCase(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
