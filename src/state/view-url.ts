import { areaLevels } from '../core/area/area.ts';
import { classMethods } from '../core/classify/breaks.ts';
import { roadClassRanks } from '../core/reach/destination.ts';
import {
  dataTabs,
  initialView,
  type LayerId,
  layerIds,
  presets,
  reachRange,
  reachVias,
  reachWalks,
  type Subject,
  themes,
  type ViewState,
} from './view-store.ts';

/**
 * The view as the query of a meeting address, `w=dingxi&t=D2&root=621100`. What equals the start is left out, so addresses stay
 * short. `viewOfQuery(queryOfView(view))` is the same view (property test).
 */
export function queryOfView(view: ViewState): string {
  const query = new URLSearchParams();
  const put = (key: string, value: string | null, start: string | null = null) => {
    if (value !== null && value !== start) query.set(key, value);
  };
  put('w', view.workspace);
  put('lang', view.language, initialView.language);
  put('look', view.theme, initialView.theme);
  put('tab', view.tab, initialView.tab);
  put('z', view.preset, initialView.preset);
  putSubject(query, view.subject);
  put('root', view.root);
  put('level', view.level);
  put('p', view.period);
  put('vs', view.compared);
  put('side', view.aside ? 'other' : null);
  put('swipe', view.swipe ? 'on' : null);
  put('on', view.layers === null ? null : view.layers.join('.'));
  put('m', view.method, initialView.method);
  put('n', String(view.classes), String(initialView.classes));
  put('b', view.edges.length === 0 ? null : view.edges.join('_'));
  put('card', view.card);
  put('to', view.reachTo);
  put('r', String(view.reachMetres), String(initialView.reachMetres));
  const byClass = Object.entries(view.reachByClass).map(([name, metres]) => `${name}.${metres}`);
  put('rc', byClass.length === 0 ? null : byClass.sort().join('_'));
  put('via', view.reachVia, initialView.reachVia);
  put('walk', String(view.reachWalk), String(initialView.reachWalk));
  put('a', view.area);
  return query.toString();
}

/** Reads a query; anything unknown or malformed is the start value, so an old link still opens. */
export function viewOfQuery(text: string): ViewState {
  const query = new URLSearchParams(text);
  const classes = Number(query.get('n') ?? initialView.classes);
  const metres = Number(query.get('r') ?? initialView.reachMetres);
  const walk = Number(query.get('walk') ?? initialView.reachWalk);
  const on = query.get('on');
  return {
    workspace: filled(query.get('w')),
    language: oneOf(['zh', 'en'] as const, query.get('lang')) ?? initialView.language,
    theme: oneOf(themes, query.get('look')) ?? initialView.theme,
    tab: oneOf(dataTabs, query.get('tab')) ?? initialView.tab,
    preset: oneOf(presets, query.get('z')) ?? initialView.preset,
    subject: subjectOf(query),
    root: filled(query.get('root')),
    level: oneOf(areaLevels, query.get('level')),
    period: filled(query.get('p')),
    compared: filled(query.get('vs')),
    aside: query.get('side') === 'other',
    swipe: query.get('swipe') === 'on',
    layers:
      on === null ? null : on.split('.').filter((id): id is LayerId => (layerIds as readonly string[]).includes(id)),
    method: oneOf(classMethods, query.get('m')) ?? initialView.method,
    classes: Number.isInteger(classes) && classes >= 2 && classes <= 9 ? classes : initialView.classes,
    edges: (query.get('b') ?? '')
      .split('_')
      .filter((part) => part !== '')
      .map(Number)
      .filter(Number.isFinite),
    card: filled(query.get('card')),
    reachTo: filled(query.get('to')),
    reachMetres: metres >= reachRange.least && metres <= reachRange.most ? metres : initialView.reachMetres,
    reachByClass: byClassIn(query.get('rc')),
    reachVia: oneOf(reachVias, query.get('via')) ?? initialView.reachVia,
    reachWalk: reachWalks.find((each) => each === walk) ?? initialView.reachWalk,
    area: filled(query.get('a')),
  };
}

/** The address of a screen at a view, `#/data?w=dingxi`. */
export function addressOf(screen: 'meeting' | 'data' | 'plan', view: ViewState): string {
  const query = queryOfView(view);
  return `#/${screen}${query === '' ? '' : `?${query}`}`;
}

/** Screen and query of a location hash, `#/meeting?w=dingxi`. */
export function routeOfHash(hash: string): { readonly screen: string; readonly query: string } {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  return { screen: path, query };
}

function putSubject(query: URLSearchParams, subject: Subject | null): void {
  if (subject === null) return;
  if (subject.kind === 'target') {
    query.set('t', subject.id);
    return;
  }
  query.set('i', subject.id);
  if (subject.kind === 'leading') query.set('top', subject.dimension);
  else {
    if (subject.dimension !== null) query.set('d', subject.dimension);
    if (subject.category !== null) query.set('k', subject.category);
  }
}

function subjectOf(query: URLSearchParams): Subject | null {
  const target = filled(query.get('t'));
  if (target !== null) return { kind: 'target', id: target };
  const id = filled(query.get('i'));
  if (id === null) return null;
  const leading = filled(query.get('top'));
  if (leading !== null) return { kind: 'leading', id, dimension: leading };
  return { kind: 'indicator', id, dimension: filled(query.get('d')), category: filled(query.get('k')) };
}

function filled(text: string | null): string | null {
  return text === null || text === '' ? null : text;
}

function oneOf<Id extends string>(ids: readonly Id[], text: string | null): Id | null {
  return (ids as readonly string[]).includes(text ?? '') ? (text as Id) : null;
}

/** `class1.5000_class2.3000`; what is no class or no distance is left out. */
function byClassIn(text: string | null): ViewState['reachByClass'] {
  const pairs = (text ?? '').split('_').map((part) => part.split('.'));
  return Object.fromEntries(
    pairs.flatMap(([name, metres]): [string, number][] => {
      const isClass = roadClassRanks.some((each) => each === name);
      const value = Number(metres);
      return isClass && value >= reachRange.least && value <= reachRange.most ? [[name!, value]] : [];
    }),
  );
}
