/** "1,234". */
export const number = new Intl.NumberFormat('ko');

/** "96개월", "1.5개월". */
export const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}개월`;

/** "+96개월", "−12개월". */
export const signedMonths = (n: number): string => {
  const rounded = Math.round(n * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${months(Math.abs(rounded))}`;
};

export const milestones = (n: number): string => `마일스톤 ${number.format(n)}건`;
