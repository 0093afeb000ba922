import type { Language } from '../core/unit.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const quarters = ['一', '二', '三', '四'] as const;

/** `2016-12-31` as 2016年12月31日 or 31 Dec 2016. Text that is no date is returned as it is. */
export function dateText(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `2016`, `2016-H1`, `2016-Q1`, `2016-03`, `2016-03-31` in words. */
export function periodText(period: string, language: Language): string {
  const isZh = language === 'zh';
  if (/^\d{4}$/.test(period)) return isZh ? `${period}年` : period;
  const half = /^(\d{4})-H([12])$/.exec(period);
  if (half)
    return isZh
      ? `${half[1]}年${half[2] === '1' ? '上' : '下'}半年`
      : `${half[2] === '1' ? 'First' : 'Second'} half of ${half[1]}`;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return isZh ? `${quarter[1]}年${quarters[Number(quarter[2]) - 1]}季度` : `Q${quarter[2]} ${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month)
    return isZh ? `${month[1]}年${Number(month[2])}月` : `${months[Number(month[2]) - 1] ?? month[2]} ${month[1]}`;
  return dateText(period, language);
}
