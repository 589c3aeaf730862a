import { japanesePeriodWords } from '../../src/model/period/words/ja.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import type { FirstWords, Words } from './en.js';
import { asOf } from './ja/as-of.js';
import { milestones, months, number, signedMonths } from './ja/count.js';
import { details } from './ja/details.js';
import { reload } from './ja/reload.js';
import { scores } from './ja/scores.js';
import { share } from './ja/share.js';
import { timeline } from './ja/timeline.js';
import { trend } from './ja/trend.js';

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
};

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Research', '研究'],
  ['Sample', '試作'],
  ['Pilot line', 'パイロットライン'],
  ['Demonstration', '実証'],
  ['Launch', '市場投入'],
  ['Mass production', '量産'],
]);

const first: FirstWords = {
  period: japanesePeriodWords,
  standing: {
    unchanged: '日付変更なし',
    advanced: '前倒し',
    delayed: '遅延',
    overdue: '期限超過',
    'open-ended': '期限なし',
    undated: '時期未定',
    achieved: '達成',
    'achieved-late': '遅れて達成',
    paused: '一時停止',
    cancelled: '中止',
  },
  status: {
    announced: '発表',
    'in-progress': '進行中',
    achieved: '達成',
    paused: '一時停止',
    cancelled: '中止',
  },
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
  },
  stage: (name) => STAGES.get(name) ?? name,
  milestones,
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return 'ずれなし';
    const size = `${months(Math.abs(slipMonths))}${atLeast ? '以上' : ''}`;
    return `当初より${size}${slipMonths > 0 ? '遅れ' : '前倒し'}`;
  },
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
    left: (n, total) => `${milestones(total)}中${number.format(n)}件`,
    query: (text) => `「${text}」`,
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
    // As long as fits the column: one letter on a line of its own is ugly.
    said: (day) => `${day}${day.endsWith('日') ? '付' : '発表'}`,
    delivered: '達成済み',
    untitledSource: '出典',
    noneYet: (day) => `${day}までに発表されたものはありません`,
    range: (from, to, total) =>
      `${number.format(total)}件中${number.format(from)}～${number.format(to)}件`,
    pages: 'ページ',
    pagesBelow: 'ページ（表の下）',
    previous: '前へ',
    next: '次へ',
  },
};

/** All words in Japanese. */
export const japanese: Words = { ...first, asOf, details, reload, scores, share, timeline, trend };
