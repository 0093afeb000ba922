import type { Violation } from '../core/plan/constraint/find-violations.ts';
import type { Language } from '../core/unit.ts';

/** What each rule is called; an office's own kind of zone keeps its name. */
const rules: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  floodZone: ['洪泛区', 'flood zone'],
  reserve: ['自然保护区', 'nature reserve'],
  redLine: ['生态保护红线', 'ecological red line'],
  waterSource: ['水源保护区', 'water source'],
  farmland: ['永久基本农田', 'basic farmland'],
  slope25: ['25°以上陡坡', 'slope over 25°'],
  steepGround: ['地面坡度超过 25°', 'ground steeper than 25°'],
};

/** 「违反：生态保护红线（拟·某山），路段 1.24 公里」. */
export function violationText(violation: Violation, language: Language): string {
  const zh = language === 'zh';
  const name = rules[violation.rule]?.[zh ? 0 : 1] ?? violation.rule;
  const verdict = violation.severity === 'breach' ? (zh ? '违反' : 'Not allowed') : zh ? '须说明理由' : 'Needs reasons';
  const named = zh ? violation.zone : (violation.zoneEn ?? violation.zone);
  const zone = named === null ? '' : zh ? `（${named}）` : ` (${named})`;
  const extent = extentText(violation, zh);
  return zh
    ? `${verdict}：${name}${zone}${extent && `，${extent}`}`
    : `${verdict}: ${name}${zone}${extent && `, ${extent}`}`;
}

function extentText(violation: Violation, zh: boolean): string {
  const { lengthMetres, squareMetres, depthMetres, steepestDegrees } = violation;
  const parts: string[] = [];
  if (lengthMetres !== null)
    parts.push(zh ? `路段 ${distance(lengthMetres, zh)}` : `${distance(lengthMetres, zh)} of road`);
  if (squareMetres !== null)
    parts.push(zh ? `${(squareMetres / 10_000).toFixed(2)} 公顷` : `${(squareMetres / 10_000).toFixed(2)} ha`);
  if (depthMetres !== null)
    parts.push(zh ? `深入 ${distance(depthMetres, zh)}` : `${distance(depthMetres, zh)} inside`);
  if (steepestDegrees !== null)
    parts.push(zh ? `最陡 ${steepestDegrees.toFixed(0)}°` : `up to ${steepestDegrees.toFixed(0)}°`);
  return parts.join(zh ? '，' : ', ');
}

function distance(metres: number, zh: boolean): string {
  return metres < 1000
    ? `${Math.round(metres)} ${zh ? '米' : 'm'}`
    : `${(metres / 1000).toFixed(2)} ${zh ? '公里' : 'km'}`;
}
