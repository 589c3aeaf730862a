import type { SendingWords } from '../sending.js';

const number = new Intl.NumberFormat('ja');

/** The words of statements that are sent to a log elsewhere, in Japanese. */
export const sending: SendingWords = {
  link: {
    offline: (since) => `${since}から接続がありません。`,
    busy: (since) => `${since}からサーバーが応答できません。自動的に再試行します。`,
    'signed-out': () => 'サインインしていません。',
    expired: () =>
      'サインインが受け付けられなくなりました。期限が切れたか、メンバーから外されています。サインインし直すか、管理者にお問い合わせください。',
    stranger: () => 'このロードマップのメンバーではありません。管理者に招待を依頼してください。',
    reading: () =>
      'このロードマップは閲覧のみで、記録はできません。誤りであれば管理者にお問い合わせください。',
    nowhere: () => 'サーバーにこのロードマップはもうありません。運営者にお問い合わせください。',
  },
  waiting: (n) => `${number.format(n)}件の発表はここに保存されており、解決しだい送信されます。`,
  safe: 'それまで記録はここに保存されます。',
  retry: '再試行',
  toSend: (n) => `未送信 ${number.format(n)}件`,
  notTaken: (n) => `受け付けられず ${number.format(n)}件`,
  mark: {
    waiting: 'ここに保存済み、未送信',
    pending: '送信済み、編集者の確認待ち',
    accepted: '記録済み',
    refused: (reason) => `受け付けられませんでした：${reason}`,
    conflict: 'その間に別の人が異なる内容を記録しました',
    foreign: '別の人がこのブラウザーで記録したもので、その人のサインイン後に送信されます',
  },
  done: {
    waiting: 'ここに保存しました。できるだけ早く送信します。',
    pending: '送信しました。編集者が承認すると反映されます。',
    accepted: '記録しました。',
    refused: '受け付けられませんでした。ここには保存されています。',
    conflict: 'その間に別の人が異なる内容を記録しました。',
    foreign: 'ここに保存しました。',
  },
  stands: '現在の内容',
  yours: 'あなたの内容',
  unseen: '表示できない内容',
  choice: {
    mine: '自分の内容を記録',
    theirs: '現在の内容のままにする',
    again: '再送信',
    drop: '破棄',
  },
  people: (names) =>
    `${names.map((name) => `${name}さん`).join('、')}もこのマイルストーンを開いています。`,
  gone: 'このマイルストーンはロードマップからなくなりました。入力した内容は残っています。',
};
