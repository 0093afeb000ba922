import type { Language } from '../core/unit.ts';

/** 「3.42 公里 · 1.28 平方公里」; below one kilometre in metres, below one square kilometre in mu and hectares. */
export function measureText(
  { km, squareKm }: { readonly km: number; readonly squareKm: number | null },
  language: Language,
): string {
  const zh = language === 'zh';
  const length = km < 1 ? `${Math.round(km * 1000)} ${zh ? '米' : 'm'}` : `${km.toFixed(2)} ${zh ? '公里' : 'km'}`;
  if (squareKm === null) return length;
  const area =
    squareKm < 1
      ? zh
        ? `${Math.round(squareKm * 1500)} 亩`
        : `${(squareKm * 100).toFixed(1)} ha`
      : `${squareKm.toFixed(2)} ${zh ? '平方公里' : 'km²'}`;
  return `${length} · ${area}`;
}
