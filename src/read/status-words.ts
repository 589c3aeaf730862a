/** The words that people write for a status, in four languages. */
import { streamSafe } from '../model/ids.js';
import { STATUSES, type Status } from '../model/types.js';
import { DETAIL } from './status.js';

/** Where what is said beside a word begins; brackets that begin a text are a box to tick. */
const BESIDE = /(?<!^)[(（:：,，;；–—[［]/;

const WORDS: Record<Status, string> = {
  announced: `planned|plan|planning|not started|not yet started|at risk|delayed|delay|proposed|scheduled|
    todo|to do|backlog|pending|upcoming|expected|target|targeted|postponed|slipped|behind|behind schedule|
    off track|late|overdue|past due|missed|not met|not achieved|blocked|deferred|rescheduled|draft|tentative|confirmed|committed|promised|under consideration|
    予定|計画|計画中|準備中|未着手|未開始|遅延|遅れ|延期|提案|提案中|検討中|発表|発表済み|
    예정|예정됨|계획|계획중|계획됨|준비중|미착수|시작전|지연|지연됨|연기|연기됨|위험|제안|발표|대기|
    计划|计划中|规划中|筹备中|計劃|計劃中|未开始|未開始|延期|延迟|延遲|推迟|推遲|有风险|有風險|提议|拟议|宣布|已宣布|待定`,
  'in-progress': `on track|on schedule|ahead of schedule|started|ongoing|underway|under way|active|doing|
    wip|work in progress|partial|partially complete|partially completed|partly complete|partially done|in development|under development|under construction|progressing|in review|
    進行中|順調|開始|着手|実施中|開発中|対応中|建設中|着工|
    진행|진행중|정상|순조|시작|시작됨|착수|착공|개발중|건설중|
    进行中|正常|按计划|按計劃|已开始|已開始|已启动|已啟動|开发中|開發中|推进中|在建|建设中|建設中|已开工`,
  achieved: `done|complete|completed|shipped|success|successful|delivered|launched|released|finished|live|
    resolved|on sale|available|commissioned|opened|met|accomplished|fulfilled|operational|in service|✅|✔|✓|☑|
    達成|達成済み|完了|完成|完成済み|発売済み|発売中|竣工|稼働中|稼働開始|済|済み|成功|実現|
    달성|달성됨|완료|완료됨|완성|완성됨|출시|출시됨|출시완료|준공|가동중|성공|
    已完成|达成|已达成|已達成|已发布|已發布|已交付|已上市|已投产|已建成|建成|实现|已实现`,
  paused: `on hold|hold|suspended|stalled|shelved|frozen|halted|
    保留|中断|一時停止|休止|보류|보류됨|중단|중단됨|일시중지|일시중단|暂停|已暂停|暫停|搁置|擱置`,
  cancelled: `canceled|withdrawn|dropped|abandoned|discontinued|aborted|terminated|scrapped|killed|rejected|won’t do|
    中止|取消|取り消し|撤回|断念|キャンセル|취소|취소됨|철회|철회됨|폐기|포기|已取消|已撤回|放弃|已放弃|放棄|已终止|终止|終止`,
};

const MEANINGS: ReadonlyMap<string, Status> = new Map(
  STATUSES.flatMap((status) =>
    [status, ...WORDS[status].split('|')].map((word) => [keyOf(word), status] as const),
  ),
);

/** "Completed: no", "Launched (failed)", "Cancelled?", "❌ Done". */
const DENIED = new RegExp(
  `^\\s*no longer\\b|^\\s*(?:no|n|false|0)(?!\\s*[\\p{L}\\p{N}])|\\b(?:not|never|fail(?:ed|ure|s)?|unsuccessful(?:ly)?|aborted)\\b
  |\\b(?:unconfirmed|rumou?r(?:ed|s)?|allegedly|reportedly|likely|probably|possibly|perhaps|maybe)\\b
  |いいえ|^\\s*(?:否|未|×|✗|✘|❌)|未(?:完|了|達|达|成|実|实)|失敗|失败|아니|아님|실패|미완|미달`.replace(
    /\n\s*/g,
    '',
  ),
  'u',
);

/** "Operational (planned)", "Completed (80%)"; "as planned" takes nothing back. */
const PUT_OFF = new RegExp(
  `(?<!\\bas )\\b(?:planned|expected|scheduled|targeted|projected|anticipated|forecast|estimated|pending)\\b
  |^\\s*(?:plan|target|est|goal)\\b|\\b(?:partly|partial(?:ly)?|in part|to be|tentative(?:ly)?|tb[acd]|soon|upcoming)\\b
  |\\b(?:in[ -]progress|ongoing|under ?way|under (?:development|construction)|wip|on hold|paused|suspended)\\b
  |\\b(?:cancell?ed|withdrawn|abandoned|scrapped)\\b|^\\s*\\d\\d?(?:[.,]\\d+)? ?%
  |予定|見込|見通|計画|目標|未定|進行中|一部|中止|撤回|예정|계획|목표|전망|미정|진행|일부|취소|철회
  |计划|計劃|预计|預計|预期|目标|待定|进行中|部分|取消`.replace(/\n\s*/g, ''),
  'u',
);

/** An empty box, or a cross, beside a word. */
const UNTICKED = /^\s*[[［]\s*[\]］]|[☐⬜🔲❌✗✘❎]/u;

/**
 * Reads a status as people write it: "On track", "Done ✅", "已完成", "Delayed (supply)"; null for other words,
 * and if the words beside it take it back, as in "Done: 0%" or "Launched (planned)".
 */
export function statusInWords(text: string): Status | null {
  const at = text.search(DETAIL);
  const head = at < 0 ? text : text.slice(0, at);
  const status = MEANINGS.get(keyOf(text)) ?? MEANINGS.get(keyOf(head));
  if (!status) return byShare(text);
  if (status === 'announced') return status;
  const detail = text
    .slice(text.search(BESIDE) + 1 || text.length)
    .normalize('NFKC')
    .toLowerCase();
  if (/[?？]/.test(text) || UNTICKED.test(text) || DENIED.test(detail)) return null;
  return status === 'achieved' && PUT_OFF.test(detail) ? null : status;
}

/** "50%", "100 % complete": how much is done. */
function byShare(text: string): Status | null {
  const share = /^\s*(\d{1,3})(?:[.,]\d+)? ?[%％](?: (?:complete|completed|done))?\s*$/i.exec(
    text,
  )?.[1];
  if (share === undefined || Number(share) > 100) return null;
  if (Number(share) === 100) return 'achieved';
  return Number(share) > 0 ? 'in-progress' : 'announced';
}

/** Only letters, in lower case: "In-progress" and "in_progress" have the same key. */
function keyOf(text: string): string {
  const plain = streamSafe(text.replaceAll('\uFE0F', '').trim());
  const words = plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return words || plain;
}
