import type { FeatureList } from './add-features.ts';

/** Words of offices and our ids for them, the narrower first. Other words stand for themselves: these lists are open. */
const words: Readonly<Record<FeatureList | 'surface', readonly (readonly [word: RegExp, id: string])[]>> = {
  network: [
    [/高速|expressway/i, 'expressway'],
    [/一级|class ?1/i, 'class1'],
    [/二级|class ?2/i, 'class2'],
    [/三级|class ?3/i, 'class3'],
    [/四级|class ?4/i, 'class4'],
    [/等外|unclassed/i, 'unclassed'],
  ],
  surface: [
    [/沥青|柏油|asphalt/i, 'asphalt'],
    [/水泥|混凝土|砼|concrete/i, 'concrete'],
    [/砂石|碎石|砂砾|泥结|gravel/i, 'gravel'],
    [/土|earth/i, 'earth'],
  ],
  facilities: [
    [/幼儿园|kindergarten/i, 'kindergarten'],
    [/学校|小学|中学|教学点|school/i, 'school'],
    [/医院|hospital/i, 'hospital'],
    [/卫生院|卫生室|诊所|clinic/i, 'clinic'],
    [/车站|客运站|station/i, 'station'],
    [/停靠|招呼站|站点|stop/i, 'stop'],
    [/文化室|农家书屋|culture ?room/i, 'cultureRoom'],
    [/文化站|文化中心|culture ?centre/i, 'cultureCentre'],
    [/图书馆|library/i, 'library'],
    [/市场|集市|market/i, 'market'],
    [/网点|供销|商店|outlet/i, 'outlet'],
  ],
  projects: [
    [/搬迁|安置|relocation/i, 'relocationSite'],
    [/桥|bridge/i, 'bridge'],
    [/路|road/i, 'road'],
    [/供水|饮水|水利|water/i, 'water'],
    [/污水|sewage/i, 'sewage'],
    [/住房|危房|housing/i, 'housing'],
    [/产业|industry/i, 'industry'],
  ],
  constraints: [
    [/洪|泛|flood/i, 'floodZone'],
    [/保护区|reserve/i, 'reserve'],
    [/红线|基本农田|red ?line/i, 'redLine'],
    [/坡度|陡坡|slope/i, 'slope25'],
  ],
};

/** Ids that a list knows by words, in the order of the list. */
export function knownKinds(list: FeatureList): readonly string[] {
  return words[list].map(([, id]) => id);
}

/** Our id for what a cell says, the cell itself where we know no word of it; null for a blank. */
export function kindInWords(list: FeatureList | 'surface', cell: string): string | null {
  const text = cell.trim();
  return text === ''
    ? null
    : (words[list].find(([word, id]) => id === text || word.test(text))?.[1] ?? text.slice(0, 60));
}
