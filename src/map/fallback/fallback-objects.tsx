import type { Geometry } from 'geojson';
import type { ReactNode } from 'react';
import { type FlatMap, pathData } from '../flat-map.ts';
import { constraintColours } from '../layers/constraint-layers.ts';
import { mapPalettes } from '../layers/map-palette.ts';
import { projectLooks, projectShapes, roadWidths } from '../layers/project-layers.ts';
import { slopeColour } from '../layers/slope-layer.ts';
import { lookOf, outerRing, smallestRadius, villageRadius, zoomScale } from '../layers/village-look.ts';
import type { MapModel } from '../map-model.ts';

type Props = { readonly model: MapModel; readonly flat: FlatMap };

/** Zones, rivers, roads, sites and bridges. */
export function FallbackProjects({ model, flat }: Props): ReactNode {
  const palette = mapPalettes[model.theme];
  const scale = model.textScale;
  const line = (key: string, geometry: Geometry, colour: string, width: number, dash?: string) => (
    <path
      key={key}
      d={pathData(geometry, flat.project)}
      fill="none"
      stroke={colour}
      strokeWidth={width * scale}
      strokeDasharray={dash}
      pointerEvents="none"
    />
  );
  return (
    <g strokeLinejoin="round">
      {model.slope?.features.map(({ geometry, properties }, index) => (
        <path
          key={index}
          d={pathData(geometry, flat.project)}
          fill={slopeColour(properties.slopeClass, model.theme)}
          shapeRendering="crispEdges"
          pointerEvents="none"
        />
      ))}
      {model.constraints?.features.map(({ geometry, properties }, index) => {
        const rgb = (constraintColours[properties.kind] ?? constraintColours.other!)[model.theme];
        const colour = `rgb(${rgb.join(', ')})`;
        return (
          <path
            key={index}
            d={pathData(geometry, flat.project)}
            fill={colour}
            fillOpacity={0.2}
            stroke={colour}
            strokeWidth={1.4 * scale}
            pointerEvents="none"
          />
        );
      })}
      {model.backdrop.map(
        ({ geometry, properties }, index) =>
          properties.kind === 'river' && line(`river${index}`, geometry, palette.water, 1.6),
      )}
      {model.network?.features.map(({ geometry }, index) => line(`network${index}`, geometry, palette.boundaryHair, 1))}
      {model.projects?.features.map(({ geometry, properties }) => {
        const look = projectLooks[properties.status];
        const width = roadWidths[properties.technicalClass ?? ''] ?? roadWidths.default!;
        const dash = look.dash?.map((length) => length * width * scale).join(' ');
        const hit = { 'data-kind': 'project', 'data-id': properties.id };
        if (geometry.type === 'Point') {
          const [x, y] = flat.project(geometry.coordinates);
          return (
            <path
              key={properties.id}
              d={projectShapes[properties.type === 'bridge' ? 'bridge' : 'site']}
              transform={`translate(${x} ${y}) scale(${scale * (properties.type === 'bridge' ? 0.75 : 1)})`}
              fill={look.dash ? palette.roadCasing : palette[look.colour]}
              stroke={palette[look.colour]}
              strokeWidth={1.7}
              strokeDasharray={properties.status === 'planned' ? '2.4 2' : undefined}
              {...hit}
            />
          );
        }
        return (
          <g key={properties.id}>
            {look.cased && line('casing', geometry, palette[look.colour], width + 4)}
            {line('halo', geometry, palette.halo, width + 1.4)}
            {line('road', geometry, palette[look.colour], width, dash)}
            <path d={pathData(geometry, flat.project)} fill="none" stroke="transparent" strokeWidth={10} {...hit} />
          </g>
        );
      })}
    </g>
  );
}

/** Villages by state and people, with the lines to their sites. */
export function FallbackVillages({ model, flat }: Props): ReactNode {
  const scale = model.textScale * zoomScale(flat.zoom);
  const css = ([red, green, blue, alpha]: readonly number[]) =>
    `rgba(${red}, ${green}, ${blue}, ${(alpha ?? 255) / 255})`;
  return (
    <g>
      {model.flows?.map((flow) => {
        const [from, to] = [flat.project(flow.from), flat.project(flow.to)];
        const bend = [(from[0] + to[0]) / 2 + 0.3 * (to[1] - from[1]), (from[1] + to[1]) / 2 - 0.3 * (to[0] - from[0])];
        return (
          <path
            key={`${flow.village}-${flow.site}`}
            d={`M${from.join(' ')}Q${bend.join(' ')} ${to.join(' ')}`}
            fill="none"
            stroke={mapPalettes[model.theme].accent}
            strokeOpacity={0.4}
            strokeWidth={1.2 * model.textScale}
            pointerEvents="none"
          />
        );
      })}
      {model.villages?.map((village) => {
        if (!village.point) return null;
        const [x, y] = flat.project(village.point);
        const look = lookOf(village.state, model.theme);
        const radius = look.shape === 'dot' ? smallestRadius : villageRadius(village);
        return (
          <g key={village.code} opacity={village.located ? 1 : 0.55} data-kind="village" data-id={village.code}>
            {look.shape === 'doubleRing' && (
              <circle
                cx={x}
                cy={y}
                r={outerRing(radius) * scale}
                fill="none"
                stroke={css(look.line)}
                strokeWidth={1.5}
              />
            )}
            <circle cx={x} cy={y} r={radius * scale} fill={css(look.fill)} stroke={css(look.line)} strokeWidth={1.3} />
          </g>
        );
      })}
    </g>
  );
}
