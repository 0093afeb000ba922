import { type PointerEvent, type ReactNode, useMemo, useState } from 'react';
import type { AreaLevel } from '../../../core/area/area.ts';
import type { Bounds, LonLat } from '../../../core/unit.ts';
import { flatMap, pathData } from '../../../map/flat-map.ts';
import { useSession } from '../use-data.ts';
import { useForms } from './use-forms.ts';

const size = { width: 640, height: 420 };
const margin = { top: 12, right: 12, bottom: 12, left: 12 };

export type AreaMapProps = {
  readonly label: string;
  /** Areas of this level are drawn; the level above as thin outlines. */
  readonly level: AreaLevel;
  readonly frame: Bounds;
  readonly chosen: readonly string[];
  /** Places to be marked; the last one is the one in question. */
  readonly marks?: readonly LonLat[];
  readonly onPick: (area: string | null, at: LonLat) => void;
};

/**
 * A small plain map to click: areas, and marks. It can be drawn without WebGL and has nothing of the meeting's map but its projection.
 * Everything that it does can be done with the fields beside it, so that it needs no keyboard of its own beyond the zoom buttons.
 */
export function AreaMap({ label, level, frame, chosen, marks = [], onPick }: AreaMapProps): ReactNode {
  const { unplaced: words } = useForms();
  const polygons = useSession((session) => session.workspace?.polygons.features ?? null);
  const [zoom, setZoom] = useState({ frame, factor: 1, middle: null as LonLat | null });
  const isOther = zoom.frame !== frame;
  const { factor, middle } = isOther ? { factor: 1, middle: null } : zoom;
  const view = useMemo(() => flatMap(zoomed(frame, factor, middle), size, margin), [frame, factor, middle]);
  const shapes = useMemo(
    () =>
      (polygons ?? [])
        .filter(({ properties }) => properties.level === level)
        .map(({ properties, geometry }) => ({ code: properties.code, path: pathData(geometry, view.project) })),
    [polygons, level, view],
  );
  const placeOf = (event: PointerEvent<SVGSVGElement>): LonLat => {
    const toScreen = event.currentTarget.getScreenCTM();
    if (!toScreen) return [0, 0];
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
    const [lon, lat] = view.unproject(x, y);
    return [round(lon), round(lat)];
  };
  const zoomBy = (by: number) =>
    setZoom({ frame, factor: Math.min(64, Math.max(0.5, factor * by)), middle: marks.at(-1) ?? middle });
  return (
    <div className="area-map">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={label}
        onPointerUp={(event) => {
          const area = (event.target as SVGElement).dataset.code ?? null;
          onPick(area, placeOf(event));
        }}
      >
        <rect width={size.width} height={size.height} className="area-map-ground" />
        {shapes.map(({ code, path }) => (
          <path
            key={code}
            d={path}
            data-code={code}
            fillRule="evenodd"
            className={chosen.includes(code) ? 'area-map-area is-chosen' : 'area-map-area'}
          />
        ))}
        {marks.map((mark, i) => {
          const [x, y] = view.project(mark);
          const isLast = i === marks.length - 1;
          return (
            <circle
              key={`${mark[0]} ${mark[1]} ${i}`}
              cx={x.toFixed(1)}
              cy={y.toFixed(1)}
              r={isLast ? 7 : 3}
              className={isLast ? 'area-map-mark is-last' : 'area-map-mark'}
            />
          );
        })}
      </svg>
      <div className="area-map-tools">
        <button type="button" className="button" aria-label={words.zoomIn} onClick={() => zoomBy(2)}>
          +
        </button>
        <button type="button" className="button" aria-label={words.zoomOut} onClick={() => zoomBy(0.5)}>
          −
        </button>
        <button type="button" className="button" onClick={() => setZoom({ frame, factor: 1, middle: null })}>
          {words.whole}
        </button>
      </div>
    </div>
  );
}

/** The part of a frame that is seen at a magnification, around a place. */
function zoomed([west, south, east, north]: Bounds, factor: number, middle: LonLat | null): Bounds {
  const [lon, lat] = middle ?? [(west + east) / 2, (south + north) / 2];
  const [width, height] = [(east - west) / 2 / factor, (north - south) / 2 / factor];
  return [lon - width, lat - height, lon + width, lat + height];
}

/** Five decimals are a metre. */
function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
