/** The words of the page with all three data sets, in the languages that it is told in. */
import type { Language } from './story.js';

interface PageWords {
  readonly title: string;
  readonly standfirst: string;
  /** The data sets, in the order of the page. */
  readonly sets: readonly [string, string, string];
  readonly onTime: string;
  readonly noneDue: string;
  kept(kept: number, due: number): string;
  readonly typicalDelay: string;
  readonly noneLate: string;
  months(n: number): string;
  late(n: number, moving: number): string;
  size(milestones: number, statements: number): string;
  readonly explained: string;
}

export const WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Three technologies, and how they keep their dates',
    standfirst:
      'The same two questions of each: how many first promises that came due were kept, and by how much dates moved.',
    sets: ['Solid-state batteries', 'Space launch', 'Fusion'],
    onTime: 'On time',
    noneDue: 'none due',
    kept: (kept, due) => `${kept} kept, n = ${due}`,
    typicalDelay: 'Typical move',
    noneLate: 'none moved',
    months: (n) => `${n} months`,
    late: (n, moving) => `n = ${n} that moved later, ${moving} still moving`,
    size: (milestones, statements) => `${milestones} milestones, ${statements} statements`,
    explained:
      'On time: delivered by the day first promised, out of all first promises whose day has passed; those given up count as not kept. Typical move: the median of the months by which dates moved later, delivered or not; ≥ where some of them still move. n is how many milestones a figure rests on. The sets differ in size, in who is followed and in how well they are sourced (data/README.md says how): read the figures as what is known of each, not as a ranking.',
  },
  ja: {
    title: '三つの技術と、約束した時期の守られ方',
    standfirst:
      'それぞれに同じ二つの問いを立てます。期限を迎えた当初の約束のうち守られたのはいくつか。時期はどれだけ後ろ倒しになったか。',
    sets: ['全固体電池', '宇宙輸送', '核融合'],
    onTime: '期限内',
    noneDue: '期限を迎えたものなし',
    kept: (kept, due) => `達成${kept}件、n = ${due}`,
    typicalDelay: '典型的な遅れ',
    noneLate: '後ろ倒しなし',
    months: (n) => `${n}か月`,
    late: (n, moving) => `後ろ倒しn = ${n}、うち${moving}件は今も延びている`,
    size: (milestones, statements) => `マイルストーン${milestones}件、発表${statements}件`,
    explained:
      '期限内：期限を過ぎた当初の約束のうち、その日までに達成されたものの割合。断念されたものは守られなかったものに数えます。典型的な遅れ：達成の有無を問わず、時期が後ろ倒しになった月数の中央値。今も延びているものがあれば「≥」を付けます。nはその数字の元になったマイルストーンの数です。三つのデータは規模も、対象も、出典の確かさも異なります（data/README.mdを参照）。順位ではなく、それぞれについて分かっていることとして読んでください。',
  },
  ko: {
    title: '세 가지 기술, 약속한 시기는 얼마나 지켜졌나',
    standfirst:
      '각 기술에 같은 두 가지를 묻습니다. 기한이 된 첫 약속 가운데 지켜진 것은 몇 건인가, 시기는 얼마나 늦춰졌는가.',
    sets: ['전고체 배터리', '우주 발사', '핵융합'],
    onTime: '기한 내',
    noneDue: '기한이 된 것 없음',
    kept: (kept, due) => `달성 ${kept}건, n = ${due}`,
    typicalDelay: '전형적인 지연',
    noneLate: '늦춰진 것 없음',
    months: (n) => `${n}개월`,
    late: (n, moving) => `늦춰진 것 n = ${n}, 그중 ${moving}건은 아직 늘어나는 중`,
    size: (milestones, statements) => `마일스톤 ${milestones}건, 발표 ${statements}건`,
    explained:
      '기한 내: 기한이 지난 첫 약속 가운데 그날까지 달성된 비율입니다. 포기한 것은 지키지 못한 것으로 셉니다. 전형적인 지연: 달성 여부와 관계없이 시기가 늦춰진 개월 수의 중앙값이며, 아직 늘어나는 것이 있으면 ≥를 붙입니다. n은 그 수치의 바탕이 된 마일스톤 수입니다. 세 데이터는 규모, 대상, 출처의 신뢰도가 서로 다르므로(data/README.md 참고) 순위가 아니라 각각 알려진 바로 읽어 주십시오.',
  },
  zh: {
    title: '三项技术，承诺的时间兑现得如何',
    standfirst: '对每项技术提出同样的两个问题：到期的最初承诺有多少兑现了，推迟的又推迟了多久。',
    sets: ['全固态电池', '航天发射', '核聚变'],
    onTime: '按期',
    noneDue: '尚无到期',
    kept: (kept, due) => `兑现${kept}项，n = ${due}`,
    typicalDelay: '典型推迟',
    noneLate: '无推迟',
    months: (n) => `${n}个月`,
    late: (n, moving) => `推迟n = ${n}，其中${moving}项仍在推迟`,
    size: (milestones, statements) => `${milestones}个里程碑，${statements}条声明`,
    explained:
      '按期：在期限已过的最初承诺中，于当日之前实现的比例；被放弃的视为未兑现。典型推迟：无论是否实现，时间向后推移的月数的中位数；若有仍在推迟的，则标以≥。n为该数字所依据的里程碑数量。三组数据在规模、对象和来源的可靠程度上各不相同（见data/README.md）：请将这些数字理解为对各项技术的已知情况，而非排名。',
  },
};
