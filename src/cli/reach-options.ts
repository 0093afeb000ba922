import type { Language } from '../core/unit.ts';
import { terminalLanguage } from './terminal-language.ts';

/** How both kinds are called. */
export const reachUsage = `guatu reach --points CSV --features GEOJSON --within 2km [--weight COLUMN] [--by COLUMN] [--out CSV] [--json] [--lang zh|en]
       guatu reach --points CSV --network ROADS.geojson --to CSV|GEOJSON --walk 3km [--within 10km] [--tolerance 10m] [--area OUT.geojson] [--weight COLUMN] [--by COLUMN] [--out CSV] [--json] [--lang zh|en]`;
/** The radii that the engine's error bound is tested for end here. */
const widestMetres = 200_000;
const longestMetres = 10_000_000;
const valued = [
  ...['points', 'features', 'within', 'weight', 'by', 'out', 'lang'],
  ...['network', 'to', 'walk', 'tolerance', 'area'],
] as const;

type Common = {
  readonly points: string;
  readonly weight?: string;
  readonly by?: string;
  readonly out?: string;
  readonly json: boolean;
  readonly language: Language;
};

/** In a straight line. */
export type StraightOptions = Common & {
  readonly kind: 'straight';
  readonly features: string;
  readonly radiusMetres: number;
};

/** Along roads. */
export type NetworkOptions = Common & {
  readonly kind: 'network';
  readonly network: string;
  readonly to: string;
  readonly walkMetres: number;
  /** Metres of the whole way; null when any way will do. */
  readonly withinMetres: number | null;
  /** Null for the usual one. */
  readonly toleranceMetres: number | null;
  /** Where to write the area that is served, as GeoJSON; null for nowhere. */
  readonly area: string | null;
};

/** The options of the command line, or the sentence that says what is wrong with them. */
export function parseReachOptions(args: readonly string[]): StraightOptions | NetworkOptions | string {
  const given: Record<string, string> = {};
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const name = args[i]!.replace(/^--/, '');
    const known = valued.find((each) => each === name && args[i]!.startsWith('--'));
    if (args[i] === '--json') json = true;
    else if (known === undefined) return `unknown option ${args[i]}`;
    else {
      const value = args[++i];
      if (value === undefined || value.startsWith('--')) return `--${known}: expected a value`;
      given[known] = value;
    }
  }
  const { points, features, within, lang, network, to, walk, tolerance, area, ...more } = given;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') return `--lang: expected zh or en, got ${lang}`;
  const language = lang ?? terminalLanguage(process.env);
  if (network === undefined) {
    const alien = Object.entries({ to, walk, tolerance, area }).find(([, value]) => value !== undefined);
    if (alien) return `--${alien[0]}: expected --network beside it`;
    if (points === undefined || features === undefined || within === undefined)
      return 'expected --points, --features and --within';
    const radiusMetres = metresOf(within, widestMetres);
    if (radiusMetres === null) return wrongLength('within', within, '200km');
    return { kind: 'straight', points, features, radiusMetres, ...more, json, language };
  }
  if (features !== undefined) return '--features: expected either --features or --network, got both';
  if (points === undefined || to === undefined || walk === undefined)
    return 'expected --points, --network, --to and --walk';
  const walkMetres = metresOf(walk, widestMetres);
  if (walkMetres === null) return wrongLength('walk', walk, '200km');
  const withinMetres = within === undefined ? null : metresOf(within, longestMetres);
  if (within !== undefined && withinMetres === null) return wrongLength('within', within, '10000km');
  const toleranceMetres = tolerance === undefined ? null : tolerance === '0m' ? 0 : metresOf(tolerance, 1000);
  if (tolerance !== undefined && toleranceMetres === null) return wrongLength('tolerance', tolerance, '1km');
  const limits = { walkMetres, withinMetres, toleranceMetres };
  return { kind: 'network', points, network, to, ...limits, area: area ?? null, ...more, json, language };
}

function wrongLength(name: string, found: string, most: string): string {
  return `--${name}: expected metres or kilometres up to ${most}, like 500m or 2km, got ${found}`;
}

/** `500m`, `2km`, `1.5 km`; null for anything else, 0, and more than the most. */
function metresOf(text: string, most: number): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*(m|km)$/i.exec(text.trim());
  if (!match) return null;
  const metres = Number(match[1]) * (match[2]!.toLowerCase() === 'km' ? 1000 : 1);
  return metres > 0 && metres <= most ? metres : null;
}
