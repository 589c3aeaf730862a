import type { Words } from '../en.js';
import { milestones, number } from './count.js';

/** The words of the timeline, in Korean. */
export const timeline: Words['timeline'] = {
  label: '마일스톤 연표',
  help: '화살표 키로 마일스톤과 행을 이동하고 Enter 키로 엽니다. 더하기와 빼기 키로 확대·축소, 0으로 전체 보기, Home과 End 키로 행의 처음과 끝으로 이동합니다.',
  toolbar: '확대와 이동',
  earlier: '이전 기간',
  later: '이후 기간',
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '전체 보기',
  today: '오늘',
  asOf: (day) => `${day} 기준`,
  noLane: '해당 없음',
  cluster: (n) => number.format(n),
  clusterName: (n, lane, from, to, spread) =>
    `${lane}, ${from}부터 ${to}까지 ${milestones(n)}: ${spread.join(', ')}. 선택하면 펼칩니다`,
  spread: (n, name) => `${name} ${number.format(n)}건`,
  milestoneName: (parts) => parts.join(', '),
  forecast: (date) => `전망 ${date}`,
  achieved: (date) => `${date} 달성`,
  lane: (name, n) => `${name}: ${milestones(n)}`,
  leftOnPaper: (lanes, n) =>
    `인쇄되지 않음: 행 ${number.format(lanes)}개, ${milestones(n)}. 필터로 줄이거나 표를 참조하세요.`,
  saidOn: (day) => `${day} 발표`,
  ghost: (day, date) => (day ? `${day} 발표: ${date}` : date),
  allGhosts: '이전 시기',
  allGhostsWhy: '열려 있는 마일스톤만이 아니라 모든 마일스톤의 이전 시기를 표시',
  outlookToggle: '외부 관점',
  outlookWhy: '같은 종류의 마일스톤이 늦어진 정도로 볼 때 실제로 언제쯤 실현될지 표시',
  outlook: {
    days: (p50, p80, n) =>
      `같은 종류의 지연으로 볼 때 절반은 ${p50 ?? '아직 도달하지 않은 날'}까지, 5건 중 4건은 ${p80 ?? '아직 도달하지 않은 날'}까지 달성(달성 ${number.format(n)}건 기준)`,
    leftOut: (open) =>
      `사전 약속 없는 달성은 제외. 미달성 ${milestones(open)}은 더 늦을 가능성이 큼`,
    tooFew: (n) =>
      `외부 관점 없음: 사전 약속이 있는 달성이 ${number.format(n)}건으로, 10건 이상 필요`,
  },
  change: {
    new: '신규',
    achieved: '새로 달성',
    cancelled: '새로 취소',
    later: '연기',
    earlier: '앞당김',
  },
};
