import type { Map as MapLibreMap } from 'maplibre-gl';
import type { ProjectStatus } from '../../core/workspace/workspace.ts';
import { absentKinds, absentPattern, constraintPattern } from '../layers/absent-pattern.ts';
import { constraintColours } from '../layers/constraint-layers.ts';
import { type MapTheme, mapPalettes, parseImageId } from '../layers/map-palette.ts';
import { projectLooks, projectShapes } from '../layers/project-layers.ts';

/** Images are drawn at twice the CSS size, so that they stay sharp on dense screens. */
const pixelRatio = 2;

/** Draws the image whose id the style asked for; ids that are not ours are left missing. */
export function resolveImage(map: MapLibreMap, id: string): void {
  const parts = parseImageId(id);
  if (!parts || map.hasImage(id)) return;
  const { kind, variant, theme, scale } = parts;
  const absent = absentKinds.find((name) => name === variant);
  if (kind === 'absent' && absent) {
    map.addImage(id, absentPattern(absent, theme, scale, pixelRatio), { pixelRatio });
  } else if (kind === 'constraint' && constraintColours[variant]) {
    map.addImage(id, constraintPattern(constraintColours[variant][theme], scale, pixelRatio), { pixelRatio });
  } else if ((kind === 'site' || kind === 'bridge') && variant in projectLooks) {
    map.addImage(id, projectImage(kind, variant as ProjectStatus, theme, scale), { pixelRatio });
  }
}

/** House or bridge: outlined while planned, half full under way, full when done, with a tick when accepted. */
function projectImage(kind: 'site' | 'bridge', status: ProjectStatus, theme: MapTheme, scale: number): ImageData {
  const palette = mapPalettes[theme];
  const colour = palette[projectLooks[status].colour];
  const size = Math.round((kind === 'site' ? 22 : 16) * scale * pixelRatio);
  return drawImage(size, 20, (context) => {
    const shape = new Path2D(projectShapes[kind]);
    context.lineJoin = 'round';
    context.lineCap = 'round';
    context.strokeStyle = palette.halo;
    context.lineWidth = 4.4;
    context.stroke(shape);
    context.fillStyle = status === 'planned' || status === 'underWay' ? palette.roadCasing : colour;
    context.fill(shape);
    if (status === 'underWay') {
      context.save();
      context.clip(shape);
      context.fillStyle = colour;
      context.fillRect(-10, 0.4, 20, 10);
      context.restore();
    }
    context.strokeStyle = colour;
    context.lineWidth = 1.7;
    if (status === 'planned') context.setLineDash([2.4, 2]);
    context.stroke(shape);
    if (status !== 'accepted') return;
    context.strokeStyle = palette.roadCasing;
    context.lineWidth = 2;
    context.stroke(new Path2D('M-3 2L-0.8 4.2L3.2 -0.6'));
  });
}

/** A square picture of `size` pixels, drawn in a box of `units` around the origin. */
export function drawImage(size: number, units: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('map image: expected a 2d context, got none');
  context.translate(size / 2, size / 2);
  context.scale(size / units, size / units);
  draw(context);
  return context.getImageData(0, 0, size, size);
}
