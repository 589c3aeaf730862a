import type { SendingWords } from '../sending.js';

const number = new Intl.NumberFormat('zh');

/** The words of statements that are sent to a log elsewhere, in Chinese. */
export const sending: SendingWords = {
  link: {
    offline: (since) => `自${since}起没有连接。`,
    busy: (since) => `自${since}起服务器无法应答，会自动重试。`,
    'signed-out': () => '您尚未登录。',
    expired: () => '您的登录已失效：已过期，或您已不再是成员。请重新登录，或询问所有者。',
    stranger: () => '您不是此路线图的成员。请所有者邀请您。',
    reading: () => '您只能阅读此路线图，不能记录。如有误，请询问所有者。',
    nowhere: () => '服务器上已没有此路线图。请询问其运营者。',
  },
  waiting: (n) => `${number.format(n)} 条说法保存在此处，问题解决后即会发送。`,
  safe: '在此之前，您的记录会保存在此处。',
  retry: '重试',
  toSend: (n) => `${number.format(n)} 条待发送`,
  notTaken: (n) => `${number.format(n)} 条未被接受`,
  mark: {
    waiting: '保存在此处，尚未发送',
    pending: '已发送，等待编辑者审核',
    accepted: '已记录',
    refused: (reason) => `未被接受：${reason}`,
    conflict: '期间有人记录了不同的内容',
    foreign: '由他人在此浏览器中记录，待其登录后发送',
  },
  done: {
    waiting: '已保存在此处，将尽快发送。',
    pending: '已发送，编辑者接受后生效。',
    accepted: '已记录。',
    refused: '未被接受，仍保存在此处。',
    conflict: '期间有人记录了不同的内容。',
    foreign: '已保存在此处。',
  },
  stands: '当前内容',
  yours: '您的内容',
  unseen: '您无权查看的内容',
  choice: {
    mine: '记录我的内容',
    theirs: '保留当前内容',
    again: '重新发送',
    drop: '放弃',
  },
  people: (names) => `${names.join('、')}也在查看此里程碑。`,
  gone: '此里程碑已不在路线图中。您输入的内容仍在此处。',
};
