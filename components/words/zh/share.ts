import type { Words } from '../en.js';
import { months, number } from './count.js';

/** The words of links and downloads, in Simplified Chinese. */
export const share: Words['share'] = {
  copyLink: '复制链接',
  copied: '链接已复制',
  copyByHand: '请复制此链接',
  download: '下载当前显示的内容',
  file: {
    csv: '表格',
    json: '数据',
    ics: '日历',
    jsonld: '关联数据',
  },
  picture: { timeline: '时间线图片', trend: '走势图片' },
  preparing: '正在准备文件…',
  preparingMany: '正在准备大文件，可能需要一些时间…',
  saved: (name) => `已保存为“${name}”`,
  failed: '无法生成文件',
  inFile: {
    moved: (n) => `比上次宣布${n > 0 ? '晚' : '早'}${months(Math.abs(n))}`,
    takenBack: '其后撤回',
    firstSaid: (date, day) => `最初宣布：${date}${day ? `（${day}）` : ''}`,
    quote: (phrase) => `“${phrase}”`,
    source: (name) => `来源：${name}`,
    sources: (names, more) =>
      `来源：${names.join('、')}${more > 0 ? `等，另有${number.format(more)}个` : ''}`,
  },
};
