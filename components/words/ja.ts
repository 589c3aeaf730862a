import { japanesePeriodWords } from '../../src/model/period/words/ja.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import type { NewsKind } from '../../src/view/news.js';
import { movedParts, spanOf } from '../../src/view/span.js';
import { standing, status, verdict } from '../../src/view/words/ja.js';
import type { Words } from './en.js';

const LANES = {
  company: '社',
  country: 'か国',
  stage: '段階',
  technology: '技術',
  standing: '状況',
  verdict: '判定',
} as const;

/** "1,234". */
const number = new Intl.NumberFormat('ja');

/** 「96か月」「1.5か月」 */
const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}か月`;

/** 「+96か月」「−12か月」 */
const signedMonths = (n: number): string => {
  const rounded = Math.round(n * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${months(Math.abs(rounded))}`;
};

/** An approximate length, in months or years. */
const span = (n: number): string => {
  const { size, unit } = spanOf(n);
  return `${number.format(size)}${unit === 'year' ? '年' : 'か月'}`;
};

const milestones = (n: number): string => `マイルストーン${number.format(n)}件`;

const CHANGES: Readonly<Record<NewsKind, string>> = {
  new: '新規',
  later: '後ろ倒し',
  missed: '未達',
  earlier: '前倒し',
  redated: '時期変更',
  dated: '時期を公表',
  withdrawn: '時期を撤回',
  achieved: '達成',
  cancelled: '中止',
  paused: '一時停止',
  revived: '再開',
  undelivered: '達成の発表を撤回',
  discontinued: '終了',
  retracted: '発表を撤回',
};

const ago = new Intl.RelativeTimeFormat('ja');

const cases = (n: number) => `${number.format(n)}件`;

const statements = (n: number) => `発表${number.format(n)}件`;

const FAULTS: Readonly<Partial<Record<SourceFault, string>>> = {
  address: 'src の値がアドレスではありません。パスまたは URL を指定してください。',
  offline: '端末がオフラインです。接続を確認してください。',
  'time-out': 'サーバーから応答がありません。時間をおいて再試行してください。',
  incomplete: '受信の途中で接続が切れました。再試行してください。',
  size: 'ファイルが大きすぎます。データを減らしてください。',
  network:
    'データを取得できませんでした。アドレスと接続、および相手先の CORS とこのページのコンテンツセキュリティポリシーを確認してください。',
  page: 'データではなくウェブページが返されました。アドレスを確認してください。ログインが必要な場合もあります。',
  empty: 'ファイルが空です。アドレスを確認してください。',
  sheet:
    'シートを取得できませんでした。リンクを知っている全員が閲覧できるように共有するか、ウェブに公開してください。',
};

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Research', '研究'],
  ['Sample', '試作'],
  ['Pilot line', 'パイロットライン'],
  ['Demonstration', '実証'],
  ['Launch', '市場投入'],
  ['Mass production', '量産'],
]);

export const japanese: Words = {
  period: japanesePeriodWords,
  standing,
  status,
  speaker: {
    company: '企業',
    partner: '提携先',
    government: '政府',
    analyst: 'アナリスト',
    press: '報道',
  },
  facet: {
    company: '企業',
    country: '国・地域',
    stage: '段階',
    technology: '技術',
    standing: '状況',
    verdict: '判定',
  },
  verdict,
  stage: (name) => STAGES.get(name) ?? name,
  milestones,
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return 'ずれなし';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? '以上' : ''}`;
    return `当初より${size}${slipMonths > 0 ? '遅れ' : '前倒し'}`;
  },
  span,
  slipShort: (slipMonths, atLeast) => `${signedMonths(slipMonths)}${atLeast ? '以上' : ''}`,
  missed: (date) => `${date}の期限は未達`,
  stale: '2年以上続報なし',
  discontinued: 'その後終了',
  earliestPassed: '最も早い時期を経過',
  unverified: '未確認',
  unverifiedWhy: '出典の本文を確認していません',
  load: {
    loading: 'ロードマップを読み込み中…',
    empty: 'ロードマップはまだありません',
    noneRead: '読み取れた記録がありません',
    emptyHint:
      'この要素に src 属性か data プロパティを指定するか、タグの間にレコードを置いてください。',
    failed: 'ロードマップを読み込めませんでした',
    cause: ({ fault, status }) =>
      fault === 'status'
        ? `サーバーの応答は${status ?? '不明'}でした。アドレスを確認するか、時間をおいて再試行してください。`
        : ((fault && FAULTS[fault]) ?? null),
    retry: '再試行',
    cancel: '中止',
    cancelled: '読み込みを中止しました',
    loaded: (n) => `${milestones(n)}を読み込みました。`,
    moreProblems: (n) => `ほか${number.format(n)}件。`,
    problems: (n) => `修正が必要なレコード${number.format(n)}件`,
    ahead: {
      said: (day, today) => `${day}付けの発表がありますが、今日は${today}です。`,
      recorded: (day, today) => `${day}に記録されたとする発表がありますが、今日は${today}です。`,
      looked: (day, today) => `最終確認日が${day}となっていますが、今日は${today}です。`,
      newer: (day, looked) => `最終確認日（${looked}）より新しい${day}の発表があります。`,
    },
  },
  noneLeft: {
    title: '条件に合うマイルストーンはありません',
    clear: 'すべての絞り込みを解除',
  },
  tracker: {
    views: '表示',
    view: { timeline: '年表', trend: '推移', scores: '実績', table: '一覧' },
    groupBy: '行の分け方',
    asOf: (day) => `${day}時点の情報`,
    share: '共有',
    sort: '並び順',
    sorts: {
      slip: '遅れの大きい順',
      due: '期限の近い順',
      name: '名前順',
      data: 'データの順',
    },
    filter: '絞り込み',
    more: 'その他',
    verdicts: '結果別のマイルストーン',
    cameDue: {
      due: (n, outcomes) => `期限を迎えた約束${cases(n)}のうち、${outcomes}。`,
      kept: (n) => `達成${cases(n)}`,
      late: (n) => `遅れて達成${cases(n)}`,
      missed: (n, cancelled) =>
        cancelled > 0
          ? `未達${cases(n)}（うち${cases(cancelled)}はその後中止）`
          : `未達${cases(n)}`,
      unclear: (n) => `判定不能${cases(n)}`,
      none: '期限を迎えた約束はまだありません。',
      early: (n) => `${cases(n)}は約束の期限より前に達成。`,
      unpromised: (n) => `ほかに、事前の約束なしの達成が${cases(n)}。`,
    },
    keptThrough: (day) => `${day}までの記録`,
    sources: (n) => `出典${cases(n)}`,
  },
  filters: {
    label: '絞り込み',
    search: 'マイルストーンを検索',
    find: {
      company: '企業を検索',
      country: '国・地域を検索',
      stage: '段階を検索',
      technology: '技術を検索',
      standing: '状況を検索',
    },
    world: '世界',
    number: (n) => number.format(n),
    chosen: (n) => `${number.format(n)}件を選択中`,
    chosenMore: (n) => `ほか${number.format(n)}件`,
    left: (n, total) => `${milestones(total)}中${number.format(n)}件`,
    query: (text) => `「${text}」`,
    missing: (id) => `「${id}」（見つかりません）`,
    remove: (name) => `${name}を解除`,
    clear: '解除',
    clearFacet: (facet) => `${facet}の選択を解除`,
    clearAll: 'すべて解除',
    notFound: (text) => `「${text}」は見つかりません`,
    more: (n) => `ほか${number.format(n)}件。文字を入力して絞り込めます`,
  },
  table: {
    caption: (day) => `${day}時点のマイルストーン`,
    column: {
      company: '企業',
      title: 'マイルストーン',
      stage: '段階',
      forecast: '見通し',
      baseline: '当初の発表',
      slip: 'ずれ',
      standing: '状況',
      lastSaid: '最新の発表',
      source: '出典',
    },
    sortBy: '並べ替え',
    partners: (names) => `提携先：${names}`,
    // Short enough for its column, because a single character on a second line looks bad.
    said: (day) => `${day}${day.endsWith('日') ? '付' : '発表'}`,
    delivered: '達成済み',
    untitledSource: '出典',
    noneYet: (day) => `${day}までに発表されたものはありません`,
    range: (from, to, total) =>
      `${number.format(total)}件中${number.format(from)}～${number.format(to)}件`,
    showAll: (n) => `${cases(n)}をすべて表示`,
    pages: 'ページ',
    pagesBelow: 'ページ（表の下）',
    previous: '前へ',
    next: '次へ',
  },
  asOf: {
    label: 'タイムマシン',
    day: '情報の時点',
    dayAndClaims: (day, n) => (n > 0 ? `${day}、発表${number.format(n)}件` : day),
    play: '再生',
    pause: '一時停止',
    speed: '速度',
    times: (n) => `${number.format(n)}倍`,
    previous: '前の発表',
    next: '次の発表',
    newest: '最新',
    paused: (day) => `${day}で一時停止`,
    played: (day) => `${day}まで再生`,
    playing: '再生中',
    caption: {
      who: (company, speaker) => (speaker ? `${company}（${speaker}）` : company),
      says: (when, who, date, title) => `${when}：${who}「${title}」は${date}`,
      delivers: (when, who, title) => `${when}：${who}「${title}」を達成`,
      cancels: (when, who, title) => `${when}：${who}「${title}」を中止`,
      speaks: (when, who, title) => `${when}：${who}「${title}」`,
    },
    noDays: '発表日の記録がありません',
    compare: '比較',
    nothing: 'なし',
    lastVisit: '前回の訪問時',
    firstVisit:
      '次回の訪問から、今日以降の変化をここに表示します。訪問の記録はこのブラウザーだけに保存され、比較を「なし」にすると消去されます。',
    quarter: '3か月前',
    year: '1年前',
    anotherDay: '日付を指定',
    since: '比較する日',
    summary: (day, parts) => `${day}からの変化：${parts.join('、')}`,
    notEarlier: (day) => `${day}は表示中の時点より前ではありません`,
    noChange: (filtered) => (filtered ? '該当するマイルストーンに変化なし' : '変化なし'),
    noSlip: '遅れた時期なし',
    changes: (kind, n) => `${CHANGES[kind]}${number.format(n)}件`,
    change: (kind) => CHANGES[kind],
    milestone: (company, title) => `${company}：${title}`,
    noDate: '時期未定',
    movedTo: 'から変更、',
    wasForecast: (date) => `直前の見通しは${date}`,
    said: (day) => `${day}発表`,
    untitledSource: '出典',
    showAll: (n) => `${cases(n)}をすべて表示`,
    more: (n) => `さらに${number.format(n)}件を表示`,
  },
  details: {
    none: 'マイルストーンを選ぶと、誰がいつ何を発表したかを表示します。',
    notFound: '見つかりません',
    missing: 'このマイルストーンはロードマップにありません。',
    unknownOn: (day) => `${day}の時点では、まだ発表されていません。`,
    close: '閉じる',
    partners: '提携先',
    slip: 'ずれ',
    slipBoth: (last, first) => `最終日で${months(last)}、初日で${months(first)}`,
    sentence: {
      forecast: (date) => `${date}の見通し`,
      delivered: (date) => (date ? `${date}に達成` : '達成済み'),
      cancelled: (date) => (date ? `中止（直前の見通しは${date}）` : '中止'),
      paused: (date) => (date ? `一時停止（直前の見通しは${date}）` : '一時停止'),
      undated: '時期は示されていない',
      against: (slip, unmoved, said, date) => {
        const then = said ? `${said}の当初発表` : '当初の発表';
        const first = date ? `${then}では${date}` : said && `当初の発表は${said}`;
        const lead = slip ?? (unmoved ? '当初の発表どおり' : null);
        if (!lead) return first || '当初の発表どおり';
        return first ? `${lead}（${first}）` : lead;
      },
      whole: (lead, against, missed) =>
        `${lead}${against ? `、${against}` : ''}。${missed ? `${missed}。` : ''}`,
    },
    said: (phrase) => phrase,
    history: '発表の履歴',
    historyHint: '新しい順',
    more: (n) => `さらに${number.format(n)}件を表示`,
    dayUnknown: '発表日不明',
    moved: signedMonths,
    movedWhy: '（前回の発表比）',
    sameDate: '時期は同じ',
    within: '前回の期間内',
    held: (n) => (n < 1 ? '1か月足らずで変更' : `${months(n)}で変更`),
    holds: (n) => (n < 1 ? '以後変更なし' : `${months(n)}にわたり変更なし`),
    saysNoDate: '時期への言及なし',
    hollow: '算入せず：企業または提携先の発表がある',
    takenBack: (said) => (said ? `${said}に撤回` : '撤回済み'),
    takesBack: (said) => (said ? `${said}の発表を撤回` : '発表を撤回'),
    published: (day) => `${day}公開`,
    archivedCopy: '保存版',
    readOn: (day) => `${day}閲覧`,
    recordedLater: (n) => `発言の${months(n)}後に記録`,
    voided: '誤って記録されたもの（どの日にも数えません）',
    correction: '記録の訂正',
    voids: (said) => (said ? `${said}の記録は誤り` : '記録の誤りを訂正'),
    untitledSource: '出典',
    noSource: '出典の記載なし',
  },
  reload: {
    old: (age, unit) =>
      `最新のロードマップを読み込めませんでした。表示中のものは${ago.format(age, unit)}に読み込んだものです。`,
    again: (seconds) => `${number.format(seconds)}秒後に再試行します。`,
    online: 'オンラインになり次第、読み込みます。',
    trying: '再試行中…',
    now: '今すぐ再試行',
  },
  scores: {
    label: '実績',
    by: '集計の単位',
    caption: {
      company: (day) => `約束を守った企業（${day}時点）`,
      country: (day) => `国・地域別、企業が守った約束（${day}時点）`,
      stage: (day) => `段階別、守られた約束（${day}時点）`,
      technology: (day) => `技術別、守られた約束（${day}時点）`,
    },
    column: {
      name: '名称',
      milestones: 'マイルストーン',
      achieved: '達成',
      missed: '期限未達',
      overdue: '期限超過',
      onTime: '期限内達成',
      slip: 'ずれ',
      delivery: '達成時期',
      slipRate: '遅延率',
      lastSaid: '最新の発表',
    },
    board: {
      how: '四角は期限が来た約束で、左ほど古いものです。押すと発表の内容を表示します。期限が来た約束の多い順に並べています。',
      squares: (name) => `${name}の期限が来た約束`,
      square: (company, title, verdict, date) =>
        `${company}：${title}：${verdict}（約束は${date}）`,
      moreSquares: (n) => `ほか${cases(n)}`,
      kept: (n, due) => `${cases(due)}中${cases(n)}達成`,
      late: (span, n, growing) => `${growing ? '現時点で' : ''}${n > 1 ? '通常' : ''}${span}遅れ`,
      idle: {
        company: (n) => `期限到来なし：${number.format(n)}社`,
        country: (n) => `期限到来なし：${number.format(n)}か国・地域`,
        stage: (n) => `期限到来なし：${number.format(n)}段階`,
        technology: (n) => `期限到来なし：${number.format(n)}技術`,
      },
      showAll: (n) => `${cases(n)}をすべて表示`,
      full: '詳しい統計',
    },
    sortBy: '並べ替え',
    number: (n) => number.format(n),
    total: '表示中の全体',
    ungrouped: (n, what) =>
      `${what}の記載がない${milestones(n)}は「表示中の全体」にのみ含まれます。`,
    rank: (n) => `${number.format(n)}位`,
    n: (n) => `n = ${number.format(n)}`,
    few: (n) => `n = ${number.format(n)}、少数`,
    tooFew: (n) => `n = ${number.format(n)}、少数のため順位なし`,
    tooFewDelivered: (n) => `達成${cases(n)}、少数のため順位なし`,
    unranked: '順位なし',
    none: '–',
    unverified: (n) => `未確認${cases(n)}`,
    hindsight: (n) => `結果判明後の記録${cases(n)}`,
    byLastDay: (n) => `最終日のみ判明${cases(n)}`,
    cancelled: (n) => `中止${cases(n)}`,
    deadlines: (n) => `期限${cases(n)}`,
    of: (n, all) => `${cases(all)}中${cases(n)}`,
    percent: (share) => `${number.format(Math.round(share * 100))}%`,
    nothingDue: '期限到来なし',
    kept: {
      onTime: (n) => `期限内${cases(n)}`,
      late: (n) => `遅れ${cases(n)}`,
      unclear: (n) => `不明${cases(n)}`,
      missed: (n) => `未達${cases(n)}`,
      dropped: (n) => `取り下げ${cases(n)}`,
      early: (n) => `前倒し${cases(n)}`,
      unpromised: (n) => `約束なし${cases(n)}`,
    },
    months: (n, atLeast = false) => `${signedMonths(n)}${atLeast ? '以上' : ''}`,
    range: (low, high) => `${low.replace(/か月$/, '')}～${high}`,
    growing: (n) => `拡大中${cases(n)}`,
    notReached: '未到達',
    delivered: (n) => `達成${cases(n)}`,
    stillOpen: (n) => `未達成${cases(n)}`,
    slipRate: (n) => number.format(Math.round(n * 100) / 100).replace('-', '−'),
    onTheDay: '当日',
    neverSaid: '発表日不明',
    working: (share) => `集計中：${Math.floor(share * 100)}%`,
    tooMany: (n, most) =>
      `${milestones(n)}は多すぎて一度に集計できません。${cases(most)}以下に絞り込んでください。`,
    explain: '指標の見方',
    meaning: {
      missed:
        '当初約束した期限を過ぎても、達成の記録がないもの。新たな時期を発表しても消えず、期限内に達成していたとの報告があった場合だけ消えます。「期限」は、過ぎた約束の時期をすべて数えたものです。',
      overdue: '最新の約束も最終日を過ぎ、達成されていないもの。',
      onTime:
        '期日が過ぎたもののうち、その期日までに達成した割合。期日は、最終日のある最初の約束によります。未達：期日までに達成されなかったもの（その後の中止を含む）。期日前の取り下げ、前倒し、約束のない達成は割合に含めず、併記します。不明：達成の時期が大まかにしか分からず、判定できないもの。',
      slip: '当初の約束から最新の時期（達成済みなら達成日）までの暦月数。中央値と、最小・最大を示します。「以上」：期限を過ぎた見通しを含み、ずれが日々広がっているもの。',
      delivery:
        '当初の約束の最終日を起点に、半数が達成するまでの月数。マイナスは早期の達成。未達成のものは観察できた期間だけ算入し（打ち切り）、中止は達成されないものとして扱います。「未到達」：まだ半数が達成していない。（累積発生率のアーレン・ヨハンセン推定）',
      slipRate:
        '半年以上離れた二つの約束の間で、1か月たつごとに時期が何か月動いたか。0は時期を維持、1は「いつまでたっても数年先」。',
      lastSaid: 'いずれかのマイルストーンについての最新の発表と、表示時点までの経過。',
    },
    meaningOfN:
      'n は指標のもとになったマイルストーンの数で、n = 0 は指標なし。3件未満（達成時期は達成3件未満）では参考にとどまり、順位は付けません。事前の約束がない達成は、どの指標にも含めません。未確認：出典の本文を確認していないもの。',
    compare: (name) => `${name}を比較に追加`,
    compareHint: '2～4件を選ぶと並べて比較できます。',
    chosen: (names) => `選択中：${names.join('、')}`,
    oneMore: 'もう1件選んでください',
    atMost: '最大4件',
    sideBySide: '並べて比較',
    compareChosen: (n) => `${cases(n)}を比較`,
    clear: '解除',
    back: '一覧に戻る',
    more: 'さらに表示',
    measure: '指標',
    chart: '約束の期限からの月数で見た達成割合',
    chartHow: '達成があるごとに線が上がり、観察の終わりで途切れます。左上にあるほど良好です。',
    promised: '約束の期限',
    chartMonths: '月数',
    curve: (steps) => steps.join('、'),
    curveStep: (share, months) => `${months}で${share}`,
    curveFlat: (months) => `達成なし、${months}まで観察`,
    curveEnd: (months) => `${months}まで観察`,
    curveNone: '対象なし：最終日のある約束がない',
    outside: {
      title: '過去と同じなら',
      lead: '次の約束の中身によらず、同種のマイルストーンが実際にどれだけ遅れたか。',
      caption: '段階別、当初の約束の最終日から達成までの月数',
      kind: '種類',
      all: '表示中の全体',
      deliveries: '約束後の達成',
      half: '半数が達成',
      most: '8割が達成',
      open: '未達成',
      leftOut: '除外',
      off: (n, least) => `表示なし：参考にする達成が${cases(least)}必要で、現在${cases(n)}です。`,
      tooFew: (n, least) => `少数：必要な${cases(least)}に対し${cases(n)}`,
      explain: (least) =>
        `「達成時期」と同じ曲線から、達成が${cases(least)}以上ある場合だけ読み取ります。それより少ないと次を占う手掛かりになりません。最終日のある約束が事前になかった達成は除外。未達成のものは「まだ」として算入しますが、遅い部類である可能性が高く、実際の遅れはさらに長いとみられます。`,
    },
    indicators: {
      title: '数字で見る国・地域',
      lead: '数字ごとに出所と対象期間を示します。数え方は出典により異なるため合算せず、棒は同じ数え方のものだけを比べています。',
      category: {
        patents: '特許',
        funding: '資金',
        papers: '論文',
        policy: '政策',
        capacity: '生産能力',
      },
      upTo: (end) => `${end}まで`,
      since: (start) => `${start}以降`,
      between: (start, end) => `${start}～${end}`,
      noPeriod: (said) => (said ? `対象期間の記載なし、${said}発表` : '対象期間の記載なし'),
      untitledSource: '出典',
      noSource: '出典の記載なし',
    },
  },
  share: {
    copyLink: 'リンクをコピー',
    copied: 'リンクをコピーしました',
    copyByHand: 'このリンクをコピーしてください',
    embed: '埋め込む',
    cite: '引用する',
    copy: 'コピー',
    copyNamed: (name) => `${name}をコピー`,
    copiedText: 'コピーしました',
    selected: '選択しました。キーボードかメニューでコピーしてください',
    frame: 'フレーム',
    frameNote:
      'どのページにも入れられます。フレームの高さは内容に合わせて変わります。このページのサーバーがフレーム内の表示を許可している必要があります。',
    tag: '要素そのもの',
    tagNote:
      'ページの一部として、ページの書体で表示されます。スクリプトとデータのサーバーが、そのサイトを CORS で許可している必要があります。',
    link: 'この状態のアドレス',
    citation: '文章',
    untitled: 'ロードマップ',
    accessed: (day) => `閲覧：${day}`,
    download: '表示中の内容をダウンロード',
    file: {
      csv: '表',
      json: 'データ',
      ics: 'カレンダー',
      jsonld: 'リンクトデータ',
    },
    picture: { timeline: '年表の画像', trend: '推移の画像' },
    preparing: 'ファイルを準備中…',
    preparingMany: '大きなファイルを準備中です。しばらくお待ちください…',
    saved: (name) => `「${name}」として保存しました`,
    failed: 'ファイルを作成できませんでした',
    tooLong: 'ファイルが大きすぎます。マイルストーンを絞り込んでください',
    inFile: {
      more: (n) => `ほか${number.format(n)}件`,
      moved: (n) => `前回の発表より${months(Math.abs(n))}${n > 0 ? '遅れ' : '前倒し'}`,
      takenBack: 'その後撤回',
      firstSaid: (date, day) => `当初の発表：${date}${day ? `（${day}）` : ''}`,
      quote: (quoted) => `「${quoted}」`,
      archived: (url) => `保存版：${url}`,
      source: (name) => `出典：${name}`,
      sources: (names, more) =>
        `出典：${names.join('、')}${more > 0 ? `、ほか${number.format(more)}件` : ''}`,
    },
  },
  story: {
    first: (company, title, date, said, now) =>
      `最も古い約束は${company}の「${title}」で、${said}の発表では${date}でした。${now}。`,
    now: {
      delivered: (date) => `達成は${date}です`,
      forecast: (date) => `現在の見通しは${date}です`,
      cancelled: 'その後、中止されました',
      undated: '現在、有効な時期はありません',
    },
    furthest: (company, title, slip) =>
      `時期が最も大きく動いたのは${company}の「${title}」で、${slip}です。`,
    nothingMoved: '後ろ倒しになった時期はありません。',
    record: (n, due, outcomes) =>
      `${milestones(n)}のうち、当初の期限を過ぎたのは${cases(due)}：${outcomes}。`,
    nothingDue: (n) => `${milestones(n)}のうち、期限を過ぎたものはまだありません。`,
    outcome: {
      kept: (n) => `期限内の達成${cases(n)}`,
      late: (n) => `遅れての達成${cases(n)}`,
      unclear: (n) => `達成日が不明確${cases(n)}`,
      missed: (n) => `未達成${cases(n)}`,
    },
  },
  timeline: {
    cannotDraw: (missing) =>
      `ここではタイムラインを描けません。ページをレイアウトするブラウザーが必要です（${missing.join('、')}がありません）。表で同じ内容を見られます。`,
    label: 'マイルストーンの年表',
    help: '矢印キーでマイルストーンと行を移動し、Enter で開きます。プラスとマイナスで拡大・縮小、ゼロで全体を表示、Home と End で行の最初と最後に移動します。',
    toolbar: '拡大と移動',
    earlier: '前の期間へ',
    later: '後の期間へ',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体を表示',
    today: '今日',
    asOf: (day) => `${day}時点`,
    noLane: '該当なし',
    cluster: (n) => number.format(n),
    clusterName: (n, lane, from, to, spread) =>
      `${lane}、${from}から${to}までの${milestones(n)}：${spread.join('、')}。選ぶと展開します`,
    spread: (n, name) => `${name}${number.format(n)}件`,
    milestoneName: (parts) => parts.join('、'),
    forecast: (date) => `見通しは${date}`,
    achieved: (date) => `${date}に達成`,
    lane: (name, n) => `${name}：${milestones(n)}`,
    leftOnPaper: (lanes, n) =>
      `印刷されていないもの：さらに${number.format(lanes)}行、${milestones(n)}。絞り込むか、表をご覧ください。`,
    saidOn: (day) => `${day}発表`,
    ghost: (day, date) => (day ? `${day}の発表：${date}` : date),
    allGhosts: 'すべての約束',
    allGhostsWhy:
      '開いているものだけでなく、すべてのマイルストーンについて、これまでに約束された時期をすべて表示',
    moved: (slipMonths) => {
      const { sign, size, unit } = movedParts(slipMonths);
      return `${sign}${number.format(size)}${unit === 'year' ? '年' : 'か月'}`;
    },
    key: {
      title: 'この図の見方',
      marks: {
        delivered: '塗りつぶし：達成済み。緑は期限内、黄土色は遅れ。日数が短いときは丸。',
        promised: '枠のみ：約束。幅は示された期間。灰色は期限前で、遅れへの変更なし。',
        delayed: '黄土色の枠：期限前だが、時期が後ろ倒しになった。',
        missed: '赤：基準となる期限までに達成されなかった。新しい時期が示されても変わらない。',
        moved: '当初の約束の終わりから現在の時期まで。小さな目盛りは途中の約束。',
        running: '時期を過ぎても未達成：表示中の日まで延びる。',
        open: '薄れる端：最初か最後の日が示されていない、またはおおよその時期。',
        hollow: '破線：報道やアナリストだけの情報。',
      },
      unjudged: '判定なし：達成済みだが、事前に期限の約束がないか、期限内かどうか分からないもの。',
      order: '行は選んだ順（同順位はデータの順、強調したものが先頭）、行の中は時期の順に並びます。',
    },
    quiet: (n, by) => `${number.format(n)}${LANES[by]}：期限が来たものはまだなし`,
    beyond: { earlier: (years) => `‹ ${years}`, later: (years) => `${years} ›` },
    beyondName: {
      earlier: (years) => `前のマイルストーン（${years}）へ`,
      later: (years) => `後のマイルストーン（${years}）へ`,
    },
    outlookToggle: '過去と同じなら',
    outlookWhy: '同種のマイルストーンの遅れから見て、実際にはいつ実現しそうかを表示',
    outlook: {
      days: (p50, p80, n) =>
        `同種の遅れから見ると、半数が${p50 ?? '未到達の日'}まで、8割が${p80 ?? '未到達の日'}までに達成（達成${number.format(n)}件に基づく）`,
      leftOut: (open) =>
        `事前の約束がない達成は除外。未達成の${milestones(open)}はより遅い可能性が高い`,
      tooFew: (n) =>
        `「過去と同じなら」は表示なし：事前の約束がある達成は${number.format(n)}件で、10件以上が必要`,
    },
    change: {
      new: '新規',
      achieved: '新たに達成',
      cancelled: '新たに中止',
      later: '後ろ倒し',
      earlier: '前倒し',
    },
  },
  trend: {
    label: 'マイルストーンの推移',
    lines: '表示する線',
    biggest: '遅れの大きい順',
    allLines: 'すべての線',
    multiple: (company, title) => `${company}：${title}`,
    slip: (span, later, atLeast) => `${later ? '+' : '−'}${span}${atLeast ? '以上' : ''}`,
    dates: (dates) => `約束：${dates.join('、次に')}`,
    help: '上下の矢印キーでマイルストーンを、左右で一つのマイルストーンの発表を移動します。Enter で開き、Escape で選択を解きます。',
    summary: (lines, points, from, day) =>
      `${milestones(lines)}のトレンド分析：${from}以降の${statements(points)}で約束された時期を、発表日順に示す（${day}時点）。`,
    count: (lines, all, points) =>
      `${lines < all ? `${milestones(all)}のうち時期の約束がある${number.format(lines)}件` : milestones(all)}、${statements(points)}`,
    saidAxis: '発表日',
    promisedAxis: '約束した時期',
    asOf: (day) => `${day}時点`,
    passed: '期限が過ぎた領域',
    showTable: '表で表示',
    showChart: '図で表示',
    name: (company, title) => `${company}：${title}`,
    said: (day, what) => (day ? `${day}の発表：${what}` : what),
    what: {
      withdrawn: '時期を撤回',
      paused: '一時停止',
      cancelled: '中止',
      achieved: (date) => (date ? `${date}に達成` : '達成'),
      hollow: (date, speaker) => `${date}（${speaker}、算入せず）`,
    },
    aloud: (parts) => parts.join('、'),
    step: (n, of) => `発表${number.format(of)}件中${number.format(n)}件目`,
    alsoHere: '同じ位置：',
    more: (n) => `ほか${number.format(n)}件`,
    nothing: '描画できる時期がありません',
    nothingHint: '推移の表示には、時期を示した発表とその発表日が必要です。',
    leftOut: (notes) => `${notes.join('。')}。`,
    noDate: (n) => `時期未定の${milestones(n)}は図にありません`,
    dayUnknown: (n) => `発表日不明の${statements(n)}は図にありません`,
    tooMany: (n) => `変動の小さい${milestones(n)}は図にありません（絞り込むと表示）`,
    legend: {
      title: '図の見方',
      level: '水平：時期を維持',
      rising: '上昇：遅れ',
      falling: '下降：前倒し',
      gray: '灰色の領域：期限を過ぎ、達成の報告がない',
      promise: '企業、提携先、政府の発表',
      hollow: '報道やアナリストの見方（算入せず）',
      achieved: '達成（対角線上は発表当日の達成）',
      cancelled: '中止',
      paused: '一時停止',
      withdrawn: '時期を撤回',
      hold: '現在も有効な時期',
      later: '期限なし：この時期以降（灰色の領域では最初の日のみ経過）',
      earlier: '始期なし：この時期まで',
      band: '約束の時期に幅がある範囲（線は最終日）',
      colours:
        '色は約束の結果：緑は期限内に達成、黄土色は遅れか後ろ倒し、赤は未達、灰色はその他。印は現在の状況',
    },
    table: {
      caption: (day) => `いつ、どの時期を約束したか（${day}時点）`,
      milestone: 'マイルストーン',
      said: '発表日',
      promised: '約束した時期',
      phrase: '発言の内容',
      status: '状態',
      source: '出典',
      hollow: '算入せず',
      withdrawn: '撤回',
      range: (shown, total) => `${statements(total)}中${number.format(shown)}件`,
      more: (n) => `さらに${number.format(n)}件を表示`,
    },
  },
};
