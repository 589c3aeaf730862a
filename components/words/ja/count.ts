/** "1,234". */
export const number = new Intl.NumberFormat('ja');

/** 「96か月」「1.5か月」 */
export const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}か月`;

/** 「+96か月」「−12か月」 */
export const signedMonths = (n: number): string => {
  const rounded = Math.round(n * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${months(Math.abs(rounded))}`;
};

export const milestones = (n: number): string => `マイルストーン${number.format(n)}件`;
