/**
 * Translates dates typed in Japanese, Korean or Chinese into words and signs that the English parser
 * knows: 2030年末までに becomes "≤ 2030 year end". The parser takes the parts of a period in any order;
 * only relations ("by", "from"), which follow the period in these languages, have to move to its front.
 */
import { PeriodError } from './error.js';
import { fullYear } from './spelling.js';

/** On each line an English word (`_` for a space) and its translations; the line `_` has words to ignore. */
const TABLE = `year 年 년 연
s 年代 년대
fiscal 年度 会計年度 财年 財年 년도 연도 회계연도
q 季度 季 분기 /4분기
w 週 週目 周 주 주차
h_1 上半 上期 前半 상반기 전반 전반기
h_2 下半 下期 後半 后半 하반기 후반기
early 初 初め はじめ 初頭 初期 上旬 초 초반 초기 초순 상순
mid 半ば なかば 央 中頃 中ごろ 中旬 中期 중반 중순
late 下旬 終盤 后期 후반 하순
end 末 末期 底 말
spring 春 봄
summer 夏 여름
autumn 秋 가을
winter 冬 겨울
this_year 今年 올해
this_fiscal_year 今年度 本年度
next_fiscal_year 来年度 翌年度
overnext_year 再来年 再來年
next_year 来年 來年 明年 내년
tbd 未定 未公表 未公布 未発表 非公表 非公開 不明 検討中 調整中 待定 待公布 待确认 待確認 未披露 未公开 未知 不详 不詳 暂无 暫無 撤回 なし 無し 미정 미공개 비공개 미발표 불명 없음 철회
soon まもなく 間もなく 近日 近日中 近日公開 近い将来 即将 即將 不久 곧 조만간 추후 추후공지
≤ まで までに 中まで 中までに 以内 以前 遅くとも 最迟 最遲 不迟于 不晚于 까지 이내 이전 늦어도
< 前 より前 之前 전
≥ 以降 以後 にも 中にも 早ければ 早くても 起 最早 最快 开始 不早于 이후 빠르면 이르면
> 後 より後 后 之后 之後 以后 晚于 후
from から より 自 从 從 부터
to 至 到 에서
〜 〜
or または 又は もしくは か 或 或者 또는 혹은 이나
≈ 頃 ごろ ころ 前後 前后 約 およそ 约 大约 大約 左右 경 께 쯤 전후 약
est 推定 估计 估計 추정
? おそらく 可能 或许 或許 不確実 存疑 暫定 暂定 仮 아마 불확실 잠정
_ 令和 平成 昭和 民國 民国 中 の に は にかけて 于 時期 时期 时间 時間 日期 시기 中に 内 內 之内 중 내 안에 間 间 之间 사이 予定 预计 預計 예정 目標 目标 見込み 見込 見通し 予想 計画 计划 計劃 预期 預期 예상 목표 계획 力争 力爭 争取 爭取 、
前年 前年
전년 전년
후년 후년
내후년 내후년
내내년 내내년
後年 後年
后年 后年`;

const WORDS = new Map(
  TABLE.split('\n').flatMap((line) => {
    const [english = '', ...words] = line.split(' ');
    return words.map((word): [string, string] => [word, english.replaceAll('_', ' ')]);
  }),
);

/** The longest word of a phrase whose translation this is; null if the phrase has no such word. */
export function originalOf(english: string, phrase: string): string | null {
  const words = [...WORDS].flatMap(([word, said]) => (said === english ? word : []));
  const there = words.filter((word) => phrase.includes(word));
  return there.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Longest words first. A text matches in one way only, so matching takes linear time. */
const PIECE = new RegExp(
  `\\d+|[a-z]+|${[...WORDS.keys()].sort((a, b) => b.length - a.length).join('|')}|.`,
  'gu',
);

/** The year before each era's first. */
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERALS = '〇一二三四五六七八九';
const SCRIPT = /[\u1100-\u11ff\u3000-\ud7ff\uff00-\uffef]/;

/** Meanings of a word before, between and after dates: a wave dash before a date is "until", after it "from". */
const JOINTS: Record<string, readonly [string, string, string]> = {
  from: ['from', 'to', 'from'],
  to: ['≤', 'to', 'to'],
  '〜': ['≤', 'to', '≥'],
  '–': ['≤', '–', '≥'],
  '~': ['~', '–', '~'],
};

/** Translates a Japanese, Korean or Chinese phrase; returns any other unchanged. `phrase` is for messages. */
export function inEnglish(text: string, phrase = text): string {
  if (!SCRIPT.test(text)) return text;
  return arranged(withMonths(withYears(withDurations(plain(text)), phrase), phrase));
}

/** The separator between the numbers of "7、8月", if neither a day nor a year can be meant: "or". */
const LIST =
  /(?<=(?<![\d〇一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,2}))\s*[、,，・·]\s*(?=(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[、,，・·]\s*){0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:[月월]|[季분]|四半期))/g;

/** A day with a two-digit year; in these languages the year comes first. */
const DAY = /(?<![\d./-])(\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g;

function dayOf(text: string, year: string, by: string, month: string, day: string): string {
  const isYear = Number(year) > 12 && Number(month) <= 12 && Number(day) <= 31;
  return isYear ? `${fullYear(year)}${by}${month}${by}${day}` : text;
}

/** Normalises digits and wave dashes, and removes spaces; those between numbers become commas. */
function plain(text: string): string {
  const narrow = text
    .replace(/[～∼]/g, '〜')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-–—=]\s*>/g, '→')
    .replace(/(?<=\S)\s*\.{2,3}\s*(?=[^\s.])/g, '→')
    .replace(/([第제])\s*/g, '')
    .replace(LIST, '或')
    .replace(DAY, (text, year, by, month, day) => dayOf(text, year, by, month, day))
    .replace(/([\da-z])\s+(?=[\da-z])/g, '$1,')
    .replace(/[\s・]/g, '')
    .replace(/四半期/g, '季')
    .replace(/半期/g, '半')
    .replace(/([春夏秋冬])[季天]/g, '$1')
    .replace(/元年/g, '1年')
    .replace(/[零○]/g, '〇')
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]+/g, digits);
  // In Korean a tilde is a wave dash; elsewhere a tilde before or after a date means "around".
  return /[가-힣]/.test(narrow) ? narrow.replace(/~/g, '〜') : narrow;
}

function digits(run: string, at: number, text: string): string {
  const [tens = '', ones] = run
    .split('十')
    .map((part) => part.replace(/./g, (numeral) => `${NUMERALS.indexOf(numeral)}`));
  if (ones === undefined) return tens;
  // 十年 is a duration, ten years, unless an era precedes it: then it is the era's tenth year.
  const isSpan = text[at + run.length] === '年' && !/[和成國国]/.test(text[at - 1] ?? '');
  return isSpan ? run : `${tens || 1}${ones || 0}`;
}

/** "5年以内" counts from the day it was said; the numbers of other durations are refused later. */
function withDurations(text: string): string {
  return text.replace(
    /^(?:今後|向こう|未来|未來|향후|앞으로)?(\d{1,2})(?:([年년])|[かヶヵカケ箇個个]月|개월)(?:以内|以內|之内|之內|内|內|이내|내|안)[にへ에]?(?=[^\d]*$)/,
    (duration, number: string, year: string | undefined) =>
      Number(number) > 20 && year ? duration : ` within ${number} ${year ? 'years' : 'months'} `,
  );
}

/** Converts years of an era, which also applies to the years after it, and years of two digits. */
function withYears(text: string, phrase: string): string {
  let era = 0;
  return text.replace(/\d+/g, (number, at: number) => {
    const before = text.slice(0, at).slice(-2);
    const after = text.slice(at + number.length).slice(0, 5);
    const named = ERAS[before];
    era = named ?? era;
    const isShort = /^[年년财財會会회]/.test(after) && (era || number.length === 2);
    if (number.length > 3) return number;
    if (!era && isDuration(before, after)) {
      throw new PeriodError(phrase, 'says how long', 'name the year, by 2030', 'duration');
    }
    // As in POSIX, 69 to 99 are years of the 20th century.
    const start = era || (Number(number) < 69 ? 2000 : 1900);
    return named || isShort ? `${Number(number) + start}` : number;
  });
}

/** Whether it is a duration: "10年以内" and "約10年" are ten years, not 2010. */
function isDuration(before: string, after: string): boolean {
  const durationEnd = /^[年년][以之이]?(?:[前後后内內間间전후내안간쯤]|左右)(?![半반])/;
  return durationEnd.test(after) || (/[約约약]$/.test(before) && /^[年년]/.test(after));
}

function withMonths(text: string, phrase: string): string {
  // In a fiscal year the third quarter need not be July to September, so 7-9月期 stays months.
  const isFiscal = /年度|fy/.test(text);
  return (
    text
      .replace(
        /\b(\d{1,2})(?=(?:[-~〜–—→至到或か]|或者|から|または|又は|もしくは|부터|에서|또는|혹은|이나)\d{1,2}(月|월|季|분기))/g,
        '$1$2',
      )
      .replace(/(\d{1,2})月[-~〜–—](\d{1,2})月期/g, (_, from: string, to: string) => {
        // The Japanese press names calendar quarters by their months.
        const isQuarter = Number(to) % 3 === 0 && Number(to) - Number(from) === 2;
        return isQuarter && !isFiscal ? `${Number(to) / 3}季` : `${from}月〜${to}月`;
      })
      // 前三季度 are the first three quarters; 前 and 后 before another number may be either side of it.
      .replace(/前([234])季/g, '1季至$1季')
      .replace(/[前后後전후](?=\d)/g, () => {
        throw new PeriodError(
          phrase,
          'may mean before, or the first of them',
          'write 2027年1月至9月',
          'two-readings',
        );
      })
      // "2027年3月期" is the fiscal year that ends in that March.
      .replace(/(\d{1,2})月期/g, 'fye $1月')
      .replace(/\b(\d{1,2})[月월]/g, (_, number: string) => {
        const month = MONTHS[Number(number) - 1];
        if (month) return ` ${month} `;
        throw new PeriodError(phrase, `has a month ${number}`, 'months are 01 to 12', 'month');
      })
      .replace(/\b(\d{1,2})[日일号號]/g, '$1 ')
  );
}

/** Translates the words and moves relations to the front. */
function arranged(text: string): string {
  const pieces = text.match(PIECE) ?? [];
  const english = pieces.map((piece, i) =>
    // 年中 is the middle of a year in Chinese; 中に, 7月中 and 2027년 중 mean "in" and are ignored.
    piece === '中' && pieces[i - 1] === '年' ? 'mid' : (WORDS.get(piece) ?? piece),
  );
  const isContent = (word: string) => /^[\da-z]/.test(word);
  const first = english.findIndex(isContent);
  const last = english.findLastIndex(isContent);
  let relations = '';
  let body = '';
  let isFromTo = false;
  english.forEach((word, i) => {
    const said = JOINTS[word]?.[i <= first ? 0 : i < last ? 1 : 2] ?? word;
    // In "from 2027 until 2028" the "until" is already expressed by the dash.
    isFromTo ||= word === 'from' && said === 'to';
    if (/^(?:[<>≤≥]|from)$/.test(said)) relations += isFromTo && said === '≤' ? '' : `${said} `;
    else body += said === pieces[i] ? said : ` ${said} `;
  });
  return relations + body;
}
