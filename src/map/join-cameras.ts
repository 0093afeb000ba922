import type { Map as MapLibreMap } from 'maplibre-gl';

/** Works with the drawn map beside everything else; answers with the function that lets it go again. */
export type MapLink = (map: MapLibreMap) => () => void;

/** Maps that join it move as one: the later one takes the camera of the first, then whichever moves takes the others with it. */
export function joinCameras(): MapLink {
  const maps = new Set<MapLibreMap>();
  let isFollowing = false;
  return (map) => {
    const [first] = maps;
    maps.add(map);
    const follow = (leader: MapLibreMap) => {
      if (isFollowing) return;
      isFollowing = true;
      try {
        const camera = { center: leader.getCenter(), zoom: leader.getZoom() };
        for (const other of maps) if (other !== leader) other.jumpTo(camera);
      } finally {
        isFollowing = false;
      }
    };
    const onMove = () => follow(map);
    map.on('move', onMove);
    if (first) follow(first);
    return () => {
      map.off('move', onMove);
      maps.delete(map);
    };
  };
}
