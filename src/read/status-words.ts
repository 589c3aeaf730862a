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
    in planning|planning phase|not begun|yet to start|to start|open|new|proposal|idea|concept|high risk|slipping|pushed|pushed back|queued|
    pending approval|awaiting approval|waiting|next|future|tbd|approved|accepted|forecast|
    予定|計画|計画中|準備中|未着手|未開始|遅延|遅れ|延期|提案|提案中|検討中|検討|構想|計画段階|発表|リスク|要注意|未定|未実施|
    예정|예정됨|계획|계획중|계획됨|준비중|미착수|시작전|지연|지연됨|연기|연기됨|위험|제안|발표|대기|검토|미정|시작 안 함|
    计划|计划中|规划中|筹备中|計劃|計劃中|未开始|未開始|延期|延迟|延遲|推迟|推遲|有风险|有風險|提议|拟议|宣布|已宣布|公布|提案|待定|待办|規劃中|拟建|擬建|风险|風險|存在风险|延后|滞后|落后`,
  'in-progress': `on track|on schedule|ahead of schedule|started|ongoing|underway|under way|active|doing|
    wip|work in progress|partial|partially complete|partially completed|partly complete|partially done|in development|under development|under construction|progressing|in review|
    on target|on plan|ahead|ahead of plan|begun|working on it|in work|in flight|in dev|developing|in construction|construction|building|
    testing|in testing|in execution|executing|running|implementing|being implemented|partially achieved|partly achieved|
    進行中|進行|進捗中|順調|予定通り|予定どおり|計画通り|計画どおり|開始|着手|実行中|作業中|施工中|試験中|実証中|実施中|開発中|対応中|建設中|着工|
    진행|진행중|정상|순조|시작|시작됨|착수|착공|개발중|건설중|추진|공사|시험|시험중|순조로움|정상 진행|계획대로|예정대로|
    进行中|正常|按计划|按計劃|已开始|已開始|已启动|已啟動|开发中|開發中|推进中|进行|進行|按计划进行|正常推进|顺利|順利|研发中|施工中|测试中|执行中|实施中|實施中|开始|启动|开工|在建|建设中|建設中|已开工`,
  achieved: `done|complete|completed|shipped|success|successful|delivered|launched|released|finished|live|
    resolved|on sale|available|commissioned|opened|met|accomplished|fulfilled|operational|in service|
    reached|realised|realized|implemented|deployed|rolled out|generally available|in production|in operation|operating|went live|live now|
    inaugurated|landed|flown|goal met|goal reached|target met|target reached|mission success|launch success|successful launch|launch successful|[x]|✅|✔|✓|☑|
    達成|達成済み|完了|完成|完成済み|発売済み|発売中|竣工|稼働中|稼働開始|済|済み|成功|実現|実施済み|実施済|稼働|発売済|対応済み|納入済み|発売開始|販売開始|量産開始|量産中|運用中|運転開始|完工|開業|打ち上げ成功|
    달성|달성됨|완료|완료됨|완성|완성됨|출시|출시됨|출시완료|준공|완공|가동중|가동 개시|납품 완료|상용화 완료|양산중|양산 개시|발사 성공|실현|성공|
    已完成|达成|已达成|已達成|已发布|已發布|已交付|已上市|已投产|已建成|建成|实现|實現|达标|達標|已实现|已量产|已量產|已落地|已发射|发射成功|已启用|已运营|运行中`,
  paused: `on hold|hold|suspended|stalled|shelved|frozen|halted|
    put on hold|held|parked|dormant|postponed indefinitely|delayed indefinitely|indefinitely postponed|indefinitely delayed|
    保留|中断|一時停止|一時中断|停止|凍結|見合わせ|休止|보류|보류됨|중단|중단됨|일시중지|일시중단|일시정지|중지|동결|暂停|已暂停|暫停|搁置|擱置|暂缓|暫緩|停滞|停滯`,
  cancelled: `canceled|withdrawn|dropped|abandoned|discontinued|aborted|terminated|scrapped|killed|rejected|won’t do|
    cancellation|cancel|withdrew|axed|called off|declined|void|obsolete|won’t fix|won't do|
    中止|取消|取り消し|撤回|断念|キャンセル|取消し|取りやめ|取り止め|撤退|廃止|打ち切り|취소|취소됨|철회|철회됨|폐기|포기|무산|백지화|已取消|已撤回|放弃|已放弃|放棄|已终止|终止|終止|撤销|撤銷|作废|廢棄|废弃`,
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
  const status = MEANINGS.get(keyOf(text)) ?? MEANINGS.get(keyOf(head)) ?? beside(head);
  if (!status) return byShare(text);
  if (status === 'announced') return status;
  const detail = text
    .slice(text.search(BESIDE) + 1 || text.length)
    .normalize('NFKC')
    .toLowerCase();
  const isCrossed = status !== 'cancelled' && UNTICKED.test(text);
  if (/[?？]/.test(text) || isCrossed || DENIED.test(detail)) return null;
  return status === 'achieved' && PUT_OFF.test(detail) ? null : status;
}

/** Longer texts are no status. */
const LONGEST = 80;
/** Words around a status that leave it as it is: "Successfully completed", "Completed late". */
const AROUND =
  /^(?:(?:fully|successfully|already|now|currently|still|slightly|significantly|heavily|has|have|been|is|was)\s+)+|(?:\s+(?:successfully|late|early|on time|on schedule|as planned|indefinitely))+\s*$/gi;
/** "Completed in March 2025", "Cancelled 2025". */
const DAY_OF =
  /\s+(?:in |on |since )?(?:[a-z]{3,9}\.? |q[1-4] |h[12] |\d{1,2} )*(?:\d{1,2}, )?(?:19|20)\d\d(?:-[\dqh]+)*\s*$/i;
/** "Delayed to 2028", "Planned for 2027", "Delayed by 6 months". */
const UNTIL = /\s+(?:to|until|till|for|by)\s+.*\d.*$/i;
/** Endings and beginnings in Japanese, Korean and Chinese that leave a word's status as it is. */
const ENDINGS =
  /(?:済み|済|ずみ|されました|しました|された|した|決定|あり|中|되었습니다|했습니다|되었음|됐음|했음|됨|함|임|중|있음|완료|了)$/;
const BEGINNINGS = /^(?:已经|已經|已|正在|现已|目前)/;
/** What is yet to be: 完了予定, 완료 예정, 预计完成, 未启动; 未完了 may be under way. */
const TO_COME =
  /予定$|예정$|^(?:计划|計劃|预计|預計|拟|擬|待|即将|即將)|^(?:尚未|未|미)(?!完|了|达|達|成|実|实|완|달)/;

/** The status of a word with others beside it; null if what is left means none. */
function beside(text: string): Status | null {
  if (text.length > LONGEST) return null;
  const plain = text.trim().replace(AROUND, '');
  const dated = MEANINGS.get(keyOf(plain.replace(DAY_OF, '')));
  if (dated) return dated;
  if (MEANINGS.get(keyOf(plain.replace(UNTIL, ''))) === 'announced') return 'announced';
  const key = keyOf(plain);
  const stem = key.replace(ENDINGS, '');
  if (TO_COME.test(key) && /\P{ASCII}{3}/u.test(key)) return 'announced';
  const bare = key.replace(BEGINNINGS, '');
  const status =
    MEANINGS.get(stem) ?? MEANINGS.get(bare) ?? MEANINGS.get(bare.replace(ENDINGS, ''));
  return status ?? (/^正在./.test(key) ? 'in-progress' : null);
}

/** "50%", "100 % complete", "Complete 100%": how much is done. */
function byShare(text: string): Status | null {
  const share =
    /^\s*(?:(?:complete|completed|done) )?(\d{1,3})(?:[.,]\d+)? ?[%％](?: (?:complete|completed|done))?\s*$/i.exec(
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
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return words || plain;
}
