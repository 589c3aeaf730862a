import type { Words } from '../en.js';
import { milestones, number } from './count.js';

/** The words of the timeline, in Simplified Chinese. */
export const timeline: Words['timeline'] = {
  label: '里程碑时间线',
  help: '用方向键在里程碑和各行之间移动，按 Enter 键打开；加号和减号缩放，数字零显示全部，Home 和 End 键移到行首和行尾。',
  toolbar: '缩放和移动',
  earlier: '更早的时间',
  later: '更晚的时间',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '显示全部',
  today: '今天',
  asOf: (day) => `截至${day}`,
  noLane: '未注明',
  cluster: (n) => number.format(n),
  clusterName: (n, lane, from, to, spread) =>
    `${lane}，${from}至${to}的${milestones(n)}：${spread.join('，')}。选择后展开`,
  spread: (n, name) => `${name}${number.format(n)}个`,
  milestoneName: (parts) => parts.join('，'),
  forecast: (date) => `预计${date}`,
  achieved: (date) => `${date}实现`,
  lane: (name, n) => `${name}：${milestones(n)}`,
  leftOnPaper: (lanes, n) =>
    `未打印：另有${number.format(lanes)}行、${milestones(n)}。请筛选，或查看表格。`,
  saidOn: (day) => `${day}表态`,
  ghost: (day, date) => (day ? `${day}表态：${date}` : date),
  allGhosts: '此前日期',
  allGhostsWhy: '显示所有里程碑此前的日期，而不只是已打开的那一个',
  outlookToggle: '外部视角',
  outlookWhy: '根据同类里程碑的延迟情况，显示未实现的里程碑实际可能何时实现',
  outlook: {
    days: (p50, p80, n) =>
      `按同类延迟推算：半数在${p50 ?? '尚未到达的日期'}前实现，五分之四在${p80 ?? '尚未到达的日期'}前实现（依据${number.format(n)}次兑现）`,
    leftOut: (open) => `不含事先没有承诺的兑现；尚未实现的${milestones(open)}可能更慢`,
    tooFew: (n) => `没有外部视角：有事先承诺的兑现仅${number.format(n)}次，至少需要10次`,
  },
  change: {
    new: '新增',
    achieved: '刚刚实现',
    cancelled: '刚刚取消',
    later: '推迟',
    earlier: '提前',
  },
};
