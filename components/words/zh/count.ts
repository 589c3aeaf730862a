/** "1,234". */
export const number = new Intl.NumberFormat('zh');

/** "96个月", "1.5个月". */
export const months = (n: number): string => `${number.format(Math.round(n * 10) / 10)}个月`;

/** "+96个月", "−12个月". */
export const signedMonths = (n: number): string => {
  const rounded = Math.round(n * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : ''}${months(Math.abs(rounded))}`;
};

export const milestones = (n: number): string => `${number.format(n)}个里程碑`;
