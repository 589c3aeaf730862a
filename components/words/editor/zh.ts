import type { PeriodFault } from '../../../src/model/period/error.js';
import type { EditorWords } from '../editor.js';
// From the words of the page, whose script is loaded already: no further one is fetched.
import { chinese } from '../zh.js';

const { standing, verdict } = chinese;

const number = new Intl.NumberFormat('zh');
const months = (n: number) => `${number.format(Math.round(Math.abs(n) * 10) / 10)}个月`;

const goes = (what: string, before: string | null, after: string | null) =>
  before === after
    ? `${what}仍为“${after}”`
    : before === null
      ? `${what}为“${after}”`
      : `${what}由“${before}”变为“${after}”`;

const than = (n: number, what: string, least = false) =>
  n === 0 ? `与${what}一致` : `比${what}${n > 0 ? '晚' : '早'}${least ? '至少' : ''}${months(n)}`;

const none = '无日期';

/** Why a date cannot be read. */
const DATE: Readonly<Record<PeriodFault, string>> = {
  unclear: '无法读作日期。请写成 2027、2027年7月、2027年第三季度、2030年前 等。',
  long: '作为日期太长。',
  range: '年份须在 0000 至 9999 之间。',
  'no-year': '缺少年份，请补上，例如“2027年”。',
  month: '月份须在 1 至 12 之间。',
  day: '该月没有这一天。',
  week: '该年没有这一周。',
  'two-readings': '有两种读法。请先写年份，例如“2027年7月”。',
  'two-dates': '含有不止一个日期。请写一个日期，或“2027至2028年”这样的区间。',
  reversed: '结束早于开始。请先写较早的日期。',
  'fiscal-year': '不知道该公司的财年从何时开始。请写成“2027年4月至2028年3月”。',
  'said-on': '这是从说法日期算起的。请先填说法日期，或写出年份。',
  duration: '只说了多久，没有说何时。请写成“2030年前”。',
};

/** The words with which statements are recorded, in Simplified Chinese. */
export const editor: EditorWords = {
  effect: {
    milestone: (company, title) => `${company}的“${title}”`,
    lead: {
      added: (milestone, _, to) => `新增${milestone}（${to ?? none}）`,
      gone: (milestone) => `${milestone}不再有任何说法，将不显示`,
      delivered: (milestone, _, to) => `${milestone}报告为已实现${to ? `（${to}）` : ''}`,
      undelivered: (milestone, _, to) => `撤销${milestone}的实现（${to ?? none}）`,
      redelivered: (milestone, from, to) =>
        `${milestone}的实现时间由${from ?? none}改为${to ?? none}`,
      cancelled: (milestone) => `${milestone}报告为取消`,
      paused: (milestone) => `${milestone}报告为暂停`,
      resumed: (milestone, _, to) => `${milestone}恢复（${to ?? none}）`,
      dated: (milestone, _, to) => `${milestone}的日期定为${to}`,
      withdrawn: (milestone, from) => `撤回${milestone}的日期（${from}）`,
      moved: (milestone, from, to) => `${milestone}由${from}改为${to}`,
      first: (milestone, from, to) => `${milestone}的最初承诺由${from}改为${to}`,
      same: (milestone, _, to) => `${milestone}保持不变（${to ?? none}）`,
    },
    months: (last, first, atLeast) => {
      const parts = [
        ...(last === null ? [] : [than(last, '上次说法')]),
        ...(first === null ? [] : [than(first, '最初说法', atLeast)]),
      ];
      return parts.length > 0 ? parts.join('，') : null;
    },
    standing: (before, after) => goes('状态', before && standing[before], after && standing[after]),
    verdict: (before, after) => goes('结果', before && verdict[before], after && verdict[after]),
    sentence: (lead, moved, rest) => [moved ? `${lead}：${moved}` : lead, ...rest].join('；'),
  },
  record: '记录一条说法',
  amend: '更正名称、阶段或技术',
  correct: '更正…',
  mistake: '记录有误',
  markMistake: '标为记录有误…',
  report: '报告错误',
  yours: '我的记录',
  close: '关闭',
  field: {
    company: '公司',
    milestone: '里程碑',
    title: '名称',
    stage: '阶段',
    technology: '技术',
    date: '承诺或实现的日期',
    status: '情况',
    saidBy: '说法来自',
    saidOn: '说法日期',
    url: '来源地址',
    publisher: '发布者',
    sourceTitle: '来源标题',
    published: '发布日期',
    quote: '原话',
    phrase: '用您的话',
    note: '备注',
  },
  part: { who: '谁、什么', when: '何时', said: '说法', source: '来源', words: '措辞' },
  newMilestone: '新的里程碑',
  none: '无',
  dateHint: '照原说法：2027年第三季度、2027至2028年、2030年前、待定',
  urlHint: '不会从该地址获取任何内容。',
  quoteHint: '逐字照录，保留原语言',
  readAs: (phrase, days) => (phrase === days ? phrase : `${phrase}：${days}`),
  openFrom: (day) => `${day}起`,
  openTo: (day) => `截至${day}`,
  noDate: '没有有效日期',
  ahead: '这一天尚未到来。',
  twoReadings: () => '它有两种读法，已按下面的方式读取。',
  there: '已有记录：这条说法将归于它。',
  doubt: {
    target: '日期晚于说法日期。是“已宣布”而非“已实现”吗？照此将算作在说法日期前已实现。',
    far: (date) => `${date}与其他日期相距甚远。要照此记录吗？`,
    long: (n) => `共${number.format(n)}个字符。全部都是名称吗？`,
    quoted: '整段文字在引号中，而此处不显示引号。是否应写入“原话”一栏？',
  },
  doubts: '请再看看标出的栏目，或确认确实如此。',
  meant: '确实如此',
  near: (name) => `是“${name}”吗？`,
  fault: {
    missing: '请填写。',
    date: (_, fault) => DATE[fault],
    future: '这一天尚未到来：请写说出的那一天。',
    address: '请写以“https”开头的网址。',
    refused: () => '无法记录。请缩短或改写。',
  },
  faults: (n) => `有${number.format(n)}个栏目需要修改`,
  would: '会有什么变化',
  wouldHint: '填写足够后，这里会显示将有什么变化。',
  sentence: (lead) => `${lead}。`,
  apart: '这是另一条说法',
  keep: '记录',
  cancel: '取消',
  kept: '已记录在此浏览器中。',
  keptHere: '在关闭本页之前有效。',
  again: '继续记录',
  undo: '撤销',
  undone: '已撤销。',
  notKept: (reason) => `未能记录，但输入的内容仍在：${reason}。`,
  prevented: '本页面没有接收',
  full: '此浏览器已没有空间',
  draft: '已恢复您之前输入的内容。',
  discard: '重新填写',
  voidWhy:
    '此后它在任何一天都不计入，如同从未记录，但会划线保留在记录中。若是来源自己撤回，请另行记录。',
  takenBack: '来源已撤回',
  takesBack: (said) => `撤回${said}的说法。`,
  voidNote: '为何有误',
  reportWhat: '哪里有误？',
  reportNew: '不会自动发送：将打开邮件或网页，由您在那里发送。',
  send: { mail: '写邮件', page: '打开报告页面' },
  shortened: '内容超出地址长度，已缩短：请同时发送文件。',
  mine: (day) => `我的记录（${day}），尚未在载入的数据中`,
  hasMine: '含我的记录',
  unexported: (n) => `${number.format(n)}条尚未导出`,
  unexportedSince: (n, age) => `有${number.format(n)}条记录只在此浏览器中，最早的是${age}。`,
  onlyNewest: (shown, all) =>
    `共${number.format(all)}条，这里是最新的${number.format(shown)}条。文件中包含全部。`,
  exported: '已导出',
  nothingYours: '您记录的内容都已在载入的数据中。',
  evicted: '空间不足时，浏览器可能会删除它们。',
  persist: '请求浏览器保留',
  goesWithPage: '此浏览器不为本页保存任何内容：关闭页面后记录即消失。请保存为文件。',
  wiped: (n) =>
    `此浏览器丢失了为本网站保存的记录。${
      n > 0
        ? `尚未导出的${number.format(n)}条已从副本恢复；其余请从导出的文件导入。`
        : '如已导出，请导入该文件。'
    }`,
  wipeTold: '知道了',
  download: '仅我的记录（日志）',
  downloadAll: { json: '含我的记录的路线图（数据）', csv: '含我的记录的路线图（表格）' },
  told: {
    foreign: '来自更新的版本，保留但不显示',
    refused: '此处无法读取，保留但不显示',
    conflict: '载入的数据在同一标识下内容不同，以载入的为准',
    lost: '所指对象不在载入的数据中，保留到它出现',
    question: '已有日期、时间和来源相同的说法',
    order: '与同一天的另一条说法的先后会影响结果',
  },
  did: {
    claim: (milestone, date) => `${milestone}：${date}`,
    void: (milestone) => `${milestone}：记录有误`,
    meta: (milestone, to) => `${milestone}：更正为${to}`,
    other: (kind) => kind,
  },
};
