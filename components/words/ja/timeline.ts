import type { Words } from '../en.js';
import { milestones, number } from './count.js';

/** The words of the timeline, in Japanese. */
export const timeline: Words['timeline'] = {
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
  allGhosts: '過去の時期',
  allGhostsWhy: '開いているものだけでなく、すべてのマイルストーンについて過去に示された時期を表示',
  outlookToggle: '外部視点',
  outlookWhy: '同種のマイルストーンの遅れから見て、実際にはいつ実現しそうかを表示',
  outlook: {
    days: (p50, p80, n) =>
      `同種の遅れから見ると、半数が${p50 ?? '未到達の日'}まで、8割が${p80 ?? '未到達の日'}までに達成（達成${number.format(n)}件に基づく）`,
    leftOut: (open) =>
      `事前の約束がない達成は除外。未達成の${milestones(open)}はより遅い可能性が高い`,
    tooFew: (n) => `外部視点なし：事前の約束がある達成は${number.format(n)}件で、10件以上が必要`,
  },
  change: {
    new: '新規',
    achieved: '新たに達成',
    cancelled: '新たに中止',
    later: '後ろ倒し',
    earlier: '前倒し',
  },
};
