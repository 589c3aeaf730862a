import type { PeriodFault } from '../../../src/model/period/error.js';
import type { EditorWords } from '../editor.js';
// From the words of the page, whose script is loaded already: no further one is fetched.
import { japanese } from '../ja.js';

const { standing, verdict } = japanese;

const number = new Intl.NumberFormat('ja');
const months = (n: number) => `${number.format(Math.round(Math.abs(n) * 10) / 10)}か月`;

const goes = (what: string, before: string | null, after: string | null) =>
  before === after
    ? `${what}は「${after}」のまま`
    : before === null
      ? `${what}は「${after}」`
      : `${what}は「${before}」から「${after}」へ`;

const than = (n: number, what: string, least = false) =>
  n === 0
    ? `${what}からのずれなし`
    : `${what}より${months(n)}${least ? '以上' : ''}${n > 0 ? '遅れ' : '前倒し'}`;

const none = '時期なし';

/** Why a date cannot be read. */
const DATE: Readonly<Record<PeriodFault, string>> = {
  unclear:
    '時期として読めません。2027、2027年7月、2027年度下期、2030年まで、のように書いてください。',
  long: '時期としては長すぎます。',
  range: '年は「0000」から「9999」までです。',
  'no-year': '年がありません。「2027年」のように書き足してください。',
  month: '月は1から12までです。',
  day: 'その月にない日です。',
  week: 'その年にない週です。',
  'two-readings': '二通りに読めます。「2027年7月」のように、年を先に書いてください。',
  'two-dates':
    '時期が二つ以上あります。一つの時期か、「2027〜2028年」のような期間を書いてください。',
  reversed: '終わりが始まりより前です。早い方を先に書いてください。',
  'fiscal-year':
    'この企業の年度の始まりがわかりません。「2027年4月〜2028年3月」のように書いてください。',
  'said-on': '発表日から数える時期です。先に発表日を入れるか、年を書いてください。',
  duration: '長さだけで、いつかがわかりません。「2030年まで」のように書いてください。',
};

/** The words with which statements are recorded, in Japanese. */
export const editor: EditorWords = {
  effect: {
    milestone: (company, title) => `${company}の「${title}」`,
    lead: {
      added: (milestone, _, to) => `${milestone}を追加（${to ?? none}）`,
      gone: (milestone) => `${milestone}の発表がなくなり、表示されなくなります`,
      delivered: (milestone, _, to) => `${milestone}を達成と報告${to ? `（${to}）` : ''}`,
      undelivered: (milestone, _, to) => `${milestone}の達成を取り消し（${to ?? none}）`,
      redelivered: (milestone, from, to) =>
        `${milestone}の達成時期を${from ?? none}から${to ?? none}に変更`,
      cancelled: (milestone) => `${milestone}を中止と報告`,
      paused: (milestone) => `${milestone}を一時停止と報告`,
      resumed: (milestone, _, to) => `${milestone}を再開（${to ?? none}）`,
      dated: (milestone, _, to) => `${milestone}の時期を${to}とする`,
      withdrawn: (milestone, from) => `${milestone}の時期（${from}）を撤回`,
      moved: (milestone, from, to) => `${milestone}を${from}から${to}に変更`,
      first: (milestone, from, to) => `${milestone}の当初の約束を${from}から${to}に変更`,
      same: (milestone, _, to) => `${milestone}は変わらず（${to ?? none}）`,
    },
    months: (last, first, atLeast) => {
      const parts = [
        ...(last === null ? [] : [than(last, '前回の発表')]),
        ...(first === null ? [] : [than(first, '当初の発表', atLeast)]),
      ];
      return parts.length > 0 ? parts.join('、') : null;
    },
    standing: (before, after) => goes('状況', before && standing[before], after && standing[after]),
    verdict: (before, after) => goes('判定', before && verdict[before], after && verdict[after]),
    sentence: (lead, moved, rest) => [moved ? `${lead}：${moved}` : lead, ...rest].join('。'),
  },
  record: '発表を記録',
  amend: '名称・段階・技術を訂正',
  correct: '訂正…',
  mistake: '記録の誤り',
  markMistake: '記録の誤りとする…',
  report: '誤りを報告',
  yours: '自分の記録',
  close: '閉じる',
  field: {
    company: '企業',
    milestone: 'マイルストーン',
    title: '名称',
    stage: '段階',
    technology: '技術',
    date: '約束または達成の時期',
    status: '状態',
    saidBy: '発表者',
    saidOn: '発表日',
    url: '出典のアドレス',
    publisher: '発行者',
    sourceTitle: '出典の題名',
    published: '掲載日',
    quote: '原文のまま',
    phrase: '自分の言葉で',
    note: 'メモ',
  },
  part: { who: '誰が何を', when: '時期', said: '発表', source: '出典', words: '言葉' },
  newMilestone: '新しいマイルストーン',
  none: 'なし',
  dateHint: '発表のとおりに：2027年度下期、2027〜2028年、2030年まで、未定',
  urlHint: 'このアドレスからは何も取得しません。',
  quoteHint: '発言のとおり、元の言語で',
  readAs: (phrase, days) => (phrase === days ? phrase : `${phrase}：${days}`),
  openFrom: (day) => `${day}から`,
  openTo: (day) => `${day}まで`,
  noDate: '有効な時期なし',
  ahead: 'この日はまだ来ていません。',
  twoReadings: () => '二通りに読めるため、下のとおりに読みました。',
  there: '記録にあります。その発表として記録します。',
  doubt: {
    target:
      '時期が発表日より後です。「達成」ではなく「発表」ではありませんか？このままでは、発表日までに達成したものと数えます。',
    far: (date) => `${date}は、ほかの時期からかけ離れています。このまま記録しますか？`,
    long: (n) => `${number.format(n)}文字あります。すべて名称ですか？`,
    quoted:
      '全体が引用符で囲まれていますが、ここでは引用符を表示しません。「原文のまま」の欄に書くものではありませんか？',
  },
  doubts: '印のある欄を見直すか、これで正しいと示してください。',
  meant: 'これで正しい',
  near: (name) => `「${name}」のことですか？`,
  fault: {
    missing: '入力してください。',
    date: (_, fault) => DATE[fault],
    future: 'この日はまだ来ていません。発表された日を書いてください。',
    address: '「https」で始まるウェブのアドレスを書いてください。',
    refused: () => '記録できません。短くするか、書き直してください。',
  },
  faults: (n) => `修正が必要な欄：${number.format(n)}`,
  would: 'この記録でどう変わるか',
  wouldHint: '欄が埋まると、何が変わるかをここに表示します。',
  sentence: (lead) => `${lead}。`,
  apart: '別の発表です',
  keep: '記録する',
  cancel: '取り消し',
  kept: 'このブラウザーに記録しました。',
  keptHere: 'このページを閉じるまで記録します。',
  again: '続けて記録',
  undo: '元に戻す',
  undone: '元に戻しました。',
  notKept: (reason) => `記録できませんでしたが、入力は残っています：${reason}。`,
  prevented: 'このページが受け取りませんでした',
  full: 'このブラウザーに空きがありません',
  draft: '前に入力した内容を戻しました。',
  discard: '最初から入力',
  voidWhy:
    '記録されなかったものとして、どの日にも数えません。取り消し線つきで記録に残ります。出典自身が撤回したのなら、それを記録してください。',
  takenBack: '出典が撤回した',
  takesBack: (said) => `${said}の発表を撤回します。`,
  voidNote: '誤りの理由',
  reportWhat: 'どこが誤りですか？',
  reportNew: '自動では送信しません。メールかページが開くので、そこから送ってください。',
  send: { mail: 'メールを書く', page: '報告ページを開く' },
  shortened: 'アドレスには長すぎるため短くしました。ファイルも送ってください。',
  mine: (day) => `自分の記録（${day}）。読み込んだデータにはまだありません`,
  hasMine: '自分の記録あり',
  unexported: (n) => `未出力${number.format(n)}件`,
  unexportedSince: (n, age) =>
    `このブラウザーだけにある記録が${number.format(n)}件あります。最も古いものは${age}です。`,
  onlyNewest: (shown, all) =>
    `全${number.format(all)}件のうち最新の${number.format(shown)}件です。ファイルにはすべて入ります。`,
  exported: '出力済み',
  nothingYours: '記録したものはすべて、読み込んだデータにあります。',
  evicted: 'ブラウザーは空きが少なくなると、これを消すことがあります。',
  persist: '消さないよう頼む',
  goesWithPage:
    'このブラウザーはこのページのデータを保存しません。ページを閉じると記録は消えます。ファイルとして保存してください。',
  wiped: (n) =>
    `このブラウザーは、このサイトのために保存していた記録を失いました。${
      n > 0
        ? `まだ出力していなかった${number.format(n)}件は控えから戻しました。ほかの記録は、出力したファイルから取り込んでください。`
        : '出力したファイルがあれば、取り込んでください。'
    }`,
  wipeTold: '了解',
  download: '自分の記録だけ（ログ）',
  downloadAll: { json: '記録を含むロードマップ（データ）', csv: '記録を含むロードマップ（表）' },
  told: {
    foreign: '新しい版の記録です。保存しますが表示しません',
    refused: 'ここでは読めません。保存しますが表示しません',
    conflict: '同じ識別子の記録が読み込んだデータにあり、内容が違います。そちらを優先します',
    lost: '対象が読み込んだデータにありません。現れるまで保存します',
    question: '発表日・時期・出典が同じ発表がすでにあります',
    order: '同じ日の発表があり、順序によって結果が変わります',
  },
  did: {
    claim: (milestone, date) => `${milestone}：${date}`,
    void: (milestone) => `${milestone}：記録の誤り`,
    meta: (milestone, to) => `${milestone}：${to}に訂正`,
    other: (kind) => kind,
  },
};
