import type { Words } from '../en.js';
import { months, number } from './count.js';

/** The words of links and downloads, in Japanese. */
export const share: Words['share'] = {
  copyLink: 'リンクをコピー',
  copied: 'リンクをコピーしました',
  copyByHand: 'このリンクをコピーしてください',
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
  inFile: {
    moved: (n) => `前回の発表より${months(Math.abs(n))}${n > 0 ? '遅れ' : '前倒し'}`,
    takenBack: 'その後撤回',
    firstSaid: (date, day) => `当初の発表：${date}${day ? `（${day}）` : ''}`,
    quote: (phrase) => `「${phrase}」`,
    source: (name) => `出典：${name}`,
    sources: (names, more) =>
      `出典：${names.join('、')}${more > 0 ? `、ほか${number.format(more)}件` : ''}`,
  },
};
