import type { Language } from '../../../core/unit.ts';
import { mapPalettes } from '../../../map/layers/map-palette.ts';
import { villageLooks } from '../../../map/layers/village-look.ts';
import type { DotLook, LegendRow, WallDot } from '../../../paper/wall/wall-content.ts';
import { catalogueOf } from '../../../text/catalogue.ts';
import { countText } from '../../../text/numbers.ts';
import { wallWordsOf } from '../../../text/wall-words.ts';
import type { VillagePoint, VillageState } from '../../workspace/protocol.ts';
import { solidColour } from '../solid-colour.ts';
import { layerGround, type WallLayer } from './wall-layer.ts';

/** Villages by state, sized by people; those that the open card picks out in a ring. */
export function villageMarks(
  villages: readonly VillagePoint[],
  highlighted: readonly string[],
  language: Language,
): WallLayer {
  const picked = new Set(highlighted);
  // The largest below, so that no small one is hidden.
  const placed = villages.filter((village) => village.point !== null).sort((a, b) => (b.people ?? 0) - (a.people ?? 0));
  return {
    dots: placed.flatMap((village): WallDot[] => {
      const point = village.point!;
      const radius = radiusOf(village);
      const dot = { point, look: villageLook(village.state, radius), name: village.name };
      return picked.has(village.code) ? [dot, { point, look: pickedLook(radius), name: '' }] : [dot];
    }),
    legend: villageRows(villages, picked, language),
  };
}

function villageRows(
  villages: readonly VillagePoint[],
  picked: ReadonlySet<string>,
  language: Language,
): readonly LegendRow[] {
  const words = catalogueOf(language);
  const wall = wallWordsOf(language);
  const row = (sample: LegendRow['sample'], label: string, count: number): LegendRow[] =>
    count === 0 ? [] : [{ sample, label, count: countText(count) }];
  const countOf = (isOne: (village: VillagePoint) => boolean) => villages.filter(isOne).length;
  return [
    ...([...(['in', 'returned', 'out'] as const), null] as const).flatMap((state) =>
      row(
        { kind: 'dot', look: villageLook(state, 1.1) },
        state === null ? wall.otherVillages : `${words.layers.villages} · ${words.villageStates[state]}`,
        countOf((village) => village.state === state),
      ),
    ),
    ...row(
      { kind: 'dot', look: pickedLook(1.1) },
      wall.pickedVillages,
      countOf(({ code }) => picked.has(code)),
    ),
    ...row(
      { kind: 'none' },
      wall.unlocated,
      countOf(({ located }) => !located),
    ),
  ];
}

function villageLook(state: VillageState | null, radius: number): DotLook {
  const look = villageLooks.paper[state ?? 'unknown'];
  const css = ([red, green, blue]: readonly number[]) => solidColour(`rgb(${red},${green},${blue})`, layerGround);
  return {
    kind: 'disc',
    radius,
    fill: look.shape === 'ring' ? layerGround : css(look.fill),
    line: look.shape === 'disc' ? layerGround : css(look.line),
    outer: look.shape === 'doubleRing' ? radius + 0.5 : null,
    mayShrink: true,
  };
}

function pickedLook(radius: number): DotLook {
  return { kind: 'ring', radius: radius + 0.75, width: 0.35, line: mapPalettes.paper.accent, mayShrink: true };
}

/** Millimetres on A4: area grows with people. */
function radiusOf(village: VillagePoint): number {
  return village.people === null ? 0.5 : Math.min(1.5, Math.max(0.5, 0.022 * Math.sqrt(village.people)));
}
