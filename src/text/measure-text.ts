import type { Language } from '../core/unit.ts';

type SlopeText = {
  readonly climb: number;
  readonly descent: number;
  readonly steepest: number;
  readonly stepMetres: number;
};
type MeasureText = { readonly km: number; readonly squareKm: number | null; readonly slope?: SlopeText | null };

/** 「3.42 公里 · 1.28 平方公里」; below one kilometre in metres, below one square kilometre in mu and hectares. */
export function measureText({ km, squareKm, slope = null }: MeasureText, language: Language): string {
  const zh = language === 'zh';
  const length = km < 1 ? `${Math.round(km * 1000)} ${zh ? '米' : 'm'}` : `${km.toFixed(2)} ${zh ? '公里' : 'km'}`;
  const climb = slope === null ? '' : ` · ${slopeText(slope, zh)}`;
  if (squareKm === null) return `${length}${climb}`;
  const area =
    squareKm < 1
      ? zh
        ? `${Math.round(squareKm * 1500)} 亩`
        : `${(squareKm * 100).toFixed(1)} ha`
      : `${squareKm.toFixed(2)} ${zh ? '平方公里' : 'km²'}`;
  return `${length} · ${area}${climb}`;
}

/** With the distance at which heights were taken: what lies between is not known. */
function slopeText({ climb, descent, steepest, stepMetres }: SlopeText, zh: boolean): string {
  const [up, down, most] = [Math.round(climb), Math.round(descent), (steepest * 100).toFixed(1)];
  const step = (stepMetres / 1000).toFixed(1);
  return zh
    ? `升 ${up} 米，降 ${down} 米，最陡 ${most}%（每 ${step} 公里取高程）`
    : `up ${up} m, down ${down} m, steepest ${most}% (heights every ${step} km)`;
}
