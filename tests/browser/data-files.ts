/** Files as a county's office would drop them: boundaries from a map program, a table that Excel saved as GBK. */
const counties = [
  ['621102', '安定区', 104.6, 35.6],
  ['621121', '通渭县', 105.2, 35.2],
  ['621122', '陇西县', 104.6, 35.0],
  ['621123', '渭源县', 104.2, 35.1],
  ['621126', '岷县', 104.0, 34.4],
] as const;

export const boundaryFile = {
  name: '定西边界.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: counties.map(([code, name, lon, lat]) => ({
        type: 'Feature',
        properties: { code, name },
        geometry: { type: 'Polygon', coordinates: [ring(lon, lat)] },
      })),
    }),
  ),
};

/** No codes, a title, a total row; 通渭市 is no area, 通渭县 is; 兰州 is elsewhere. */
export const tableFile = {
  name: '贫困人口.csv',
  mimeType: 'text/csv',
  buffer: gbk(
    [
      '定西市2016年贫困人口统计表,,',
      '县区名称,贫困人口（人）,贫困发生率（%）',
      '安定区,"23,400",8.5',
      '通渭市,51200,14.2',
      '陇西县,30100,7.9',
      '渭源县,28800,10.1',
      '岷县,—,19.8',
      '榆中县,1,1',
      '合计,133501,',
      '',
    ].join('\r\n'),
  ),
};

function ring(lon: number, lat: number): readonly (readonly [number, number])[] {
  const corners = Array.from({ length: 7 }, (_, i) => {
    const angle = (i * 2 * Math.PI) / 7;
    return [round(lon + 0.2 * Math.cos(angle)), round(lat + 0.16 * Math.sin(angle))] as const;
  });
  return [...corners, corners[0]!];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** GBK bytes of a text, by turning the decoder's table round. Throws on a character that GBK lacks. */
function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  return Buffer.from(
    [...text].flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const bytes = bytesOf.get(character);
      if (!bytes) throw new Error(`gbk: expected a character of GBK, got ${character}`);
      return [...bytes];
    }),
  );
}
