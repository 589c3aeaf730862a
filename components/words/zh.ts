import { chinesePeriodWords } from '../../src/model/period/words/zh.js';
import type { SourceFault } from '../../src/sources/source-error.js';
import type { FirstWords, Words } from './en.js';
import { asOf } from './zh/as-of.js';
import { milestones, months, number, signedMonths } from './zh/count.js';
import { details } from './zh/details.js';
import { reload } from './zh/reload.js';
import { scores } from './zh/scores.js';
import { share } from './zh/share.js';
import { timeline } from './zh/timeline.js';
import { trend } from './zh/trend.js';

const FAULTS: Readonly<Partial<Record<SourceFault, string>>> = {
  address: 'src 的值不是有效地址。请填写路径或 URL。',
  offline: '设备处于离线状态。请检查网络连接。',
  'time-out': '服务器没有响应。请稍后重试。',
  incomplete: '接收过程中连接中断。请重试。',
  size: '文件过大。请减少数据。',
  network: '未能获取数据。请检查地址和网络连接，以及对方服务器的 CORS 设置和本页的内容安全策略。',
  page: '返回的是网页而不是数据。请检查地址，也可能需要登录。',
  empty: '文件为空。请检查地址。',
};

const STAGES: ReadonlyMap<string, string> = new Map([
  ['Research', '研究'],
  ['Sample', '样品'],
  ['Pilot line', '中试线'],
  ['Demonstration', '示范'],
  ['Launch', '上市'],
  ['Mass production', '量产'],
]);

const first: FirstWords = {
  period: chinesePeriodWords,
  standing: {
    unchanged: '日期未变',
    advanced: '提前',
    delayed: '推迟',
    overdue: '逾期',
    'open-ended': '无截止日期',
    undated: '日期未定',
    achieved: '已实现',
    'achieved-late': '延迟实现',
    paused: '暂停',
    cancelled: '取消',
  },
  status: {
    announced: '已宣布',
    'in-progress': '进行中',
    achieved: '已实现',
    paused: '暂停',
    cancelled: '取消',
  },
  speaker: {
    company: '企业',
    partner: '合作方',
    government: '政府',
    analyst: '分析师',
    press: '媒体',
  },
  facet: {
    company: '企业',
    country: '国家和地区',
    stage: '阶段',
    technology: '技术',
    standing: '状态',
  },
  stage: (name) => STAGES.get(name) ?? name,
  milestones,
  slip: (slipMonths, atLeast) => {
    if (slipMonths === 0) return '没有偏差';
    const size = `${atLeast ? '至少' : ''}${months(Math.abs(slipMonths))}`;
    return `比最初宣布${slipMonths > 0 ? '晚' : '早'}${size}`;
  },
  slipShort: (slipMonths, atLeast) => `${atLeast ? '至少' : ''}${signedMonths(slipMonths)}`,
  missed: (date) => `错过${date}期限`,
  stale: '两年没有新消息',
  discontinued: '其后终止',
  earliestPassed: '最早日期已过',
  unverified: '未核实',
  unverifiedWhy: '未查阅来源原文',
  load: {
    loading: '正在加载路线图…',
    empty: '尚无路线图',
    emptyHint: '请为该元素设置 src 属性或 data 属性值，或在标签之间放入记录。',
    failed: '路线图加载失败',
    cause: ({ fault, status }) =>
      fault === 'status'
        ? `服务器返回${status ?? '未知状态'}。请检查地址，或稍后再试。`
        : ((fault && FAULTS[fault]) ?? null),
    retry: '重试',
    cancel: '取消',
    cancelled: '已取消加载',
    loaded: (n) => `已加载${milestones(n)}。`,
    moreProblems: (n) => `另有${number.format(n)}条。`,
    problems: (n) => `${number.format(n)}条记录需要修正`,
  },
  noneLeft: {
    title: '没有符合筛选条件的里程碑',
    clear: '清除全部筛选',
  },
  tracker: {
    views: '视图',
    view: { timeline: '时间线', trend: '走势', scores: '兑现情况', table: '列表' },
    groupBy: '分行方式',
    asOf: (day) => `截至${day}`,
    share: '分享',
  },
  filters: {
    label: '筛选',
    search: '搜索里程碑',
    find: {
      company: '查找企业',
      country: '查找国家和地区',
      stage: '查找阶段',
      technology: '查找技术',
      standing: '查找状态',
    },
    world: '全球',
    number: (n) => number.format(n),
    chosen: (n) => `已选${number.format(n)}项`,
    left: (n, total) => `${milestones(total)}中的${number.format(n)}个`,
    query: (text) => `“${text}”`,
    remove: (name) => `移除${name}`,
    clear: '清除',
    clearFacet: (facet) => `清除${facet}`,
    clearAll: '全部清除',
    notFound: (text) => `没有找到“${text}”`,
    more: (n) => `还有${number.format(n)}项，请输入文字缩小范围`,
  },
  table: {
    caption: (day) => `里程碑（截至${day}）`,
    column: {
      company: '企业',
      title: '里程碑',
      stage: '阶段',
      forecast: '预计',
      baseline: '最初宣布',
      slip: '偏差',
      standing: '状态',
      lastSaid: '最近表态',
      source: '来源',
    },
    sortBy: '排序',
    partners: (names) => `合作方：${names}`,
    said: (day) => `${day}称`,
    delivered: '已实现',
    untitledSource: '来源',
    noneYet: (day) => `截至${day}尚无任何宣布`,
    range: (from, to, total) =>
      `第${number.format(from)}—${number.format(to)}项，共${number.format(total)}项`,
    pages: '分页',
    pagesBelow: '分页（表格下方）',
    previous: '上一页',
    next: '下一页',
  },
};

/** All words in Simplified Chinese. */
export const chinese: Words = { ...first, asOf, details, reload, scores, share, timeline, trend };
