import type { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, inferred2020, type Rest } from '../draft-target.ts';
import { countiesAndCities, endOf2015, harbinCode, poorCounties } from './harbin-facts.ts';
import { inPoorVillages, inWaterPlan, withPoorVillages } from './harbin-indicators.ts';
import { coverage, noBaseline, noDeadline, sample, share, target } from './harbin-target.ts';

const transport = '(十七)';
const transportQuote =
  '重点加强扶贫开发工作重点县交通建设,全面完成县城通二级(含)以上等级公路,乡(镇)和行政村通水泥(沥青)路,到2020年底,基本实现公路网络化,贫困村通班车率100%,实现“乡有等级站、村有汽车停靠点、村村通客车”的农村客运网络全覆盖。';
const stopDistance: Bilingual = {
  zh: '距离为假定：直线 1000 米内算有停靠点。',
  en: 'The distance is an assumption: a stop within 1,000 m in a straight line.',
};
const alongRoads: Bilingual = {
  zh: '附加目标，与直线 1 公里的目标对照。全程沿模拟路网，两端步行各不超过 1 公里；3 公里和 1 公里是演示的假定，文件没有距离，也没有这样的目标。',
  en: 'An additional target, to set beside the one of 1 km in a straight line. The whole way along the simulated network, on foot at most 1 km at either end; 3 km and 1 km are assumptions of the demo: the document gives neither a distance nor such a goal.',
};
const poorScope = { scope: { areas: [harbinCode], where: inPoorVillages } };
const oldClasses = ['expressway', 'class1', 'class2'];
const allClasses = [...oldClasses, 'class3', 'class4', 'unclassed'];

/** H4, H6, H7 and H16: roads and buses within reach, and what villages, townships and counties should have. */
export function serviceTargets(): Target[] {
  return [...transportTargets(), ...villageTargets(), ...townshipTargets(), water(), ...facilities()];
}

function reach(id: string, zh: string, en: string, rest: Partial<Target> & Pick<Target, 'measure'>): Target {
  const { notes = [], ...others } = rest;
  return target({
    ...{ id, row: 'H4', kind: 'reach', unit: 'ratio', title: { zh, en }, value: 1, lineFrom: endOf2015 },
    ...{ clause: transport, quote: transportQuote, deadline: by(2020) },
    ...others,
    notes: [...notes, noBaseline],
  });
}

function transportTargets(): Target[] {
  const common = { clause: transport, quote: transportQuote, deadline: by(2020) };
  return [
    reach('h4-seats-class-2', '县城通二级以上公路', 'County seats on class-2 roads or better', {
      measure: { near: { road: oldClasses }, withinMetres: 1000 },
      ...{ countLevel: 'county', scope: { areas: countiesAndCities } },
      notes: [
        {
          zh: '县城位置取县级标注点，1000 米为假定；含 9 个县（市），路网为模拟。',
          en: 'The seat is taken at the label point of the county, 1,000 m is an assumption; nine counties and county-level cities, on a simulated network.',
        },
      ],
    }),
    coverage(
      'h4-townships-paved',
      'H4',
      { zh: '乡镇通水泥（沥青）路', en: 'Townships on concrete or asphalt' },
      'townshipPaved',
      {
        ...{ ...common, countLevel: 'township' },
      },
    ),
    coverage(
      'h4-villages-paved',
      'H4',
      { zh: '行政村通水泥（沥青）路', en: 'Villages on concrete or asphalt' },
      'pavedAccess',
      {
        ...{ ...common, notes: [sample] },
      },
    ),
    reach('h4-villages-near-paved', '行政村 1 公里内有水泥（沥青）路', 'Villages within 1 km of concrete or asphalt', {
      measure: { near: { road: allClasses, surface: ['concrete', 'asphalt'] }, withinMetres: 1000 },
      notes: [
        {
          zh: '1000 米为假定；含已完工的道路项目。',
          en: '1,000 m is an assumption; road projects count once they are done.',
        },
        sample,
      ],
    }),
    coverage('h4-bus-poor-villages', 'H4', { zh: '贫困村通班车', en: 'Bus service in poor villages' }, 'busService', {
      ...{ ...common, ...poorScope },
    }),
    coverage('h4-bus-all-villages', 'H4', { zh: '村村通客车', en: 'Bus service in every village' }, 'busService', {
      ...{ ...common, notes: [sample] },
    }),
    coverage(
      'h4-township-station',
      'H4',
      { zh: '乡有等级站', en: 'A graded station in every township' },
      'gradedStation',
      {
        ...{ ...common, countLevel: 'township' },
      },
    ),
    coverage('h4-village-stop', 'H4', { zh: '村有汽车停靠点', en: 'A bus stop in every village' }, 'villageStop', {
      ...{ ...common, notes: [sample] },
    }),
    reach('h4-near-stop', '贫困村 1 公里内有停靠点', 'Poor villages within 1 km of a stop', {
      ...{ measure: { near: { facility: 'stop' }, withinMetres: 1000 }, ...poorScope, notes: [stopDistance] },
    }),
    reach('h4-near-stop-households', '1 公里内有停靠点的农户', 'Households within 1 km of a stop', {
      measure: { near: { facility: 'stop' }, withinMetres: 1000, weight: 'households' },
      notes: [stopDistance, { zh: '按户数加权，含其他村。', en: 'Weighted by households, other villages included.' }],
    }),
    reach('h4-stop-roads', '贫困村沿路 3 公里内有停靠点', 'Poor villages within 3 km of a stop by road', {
      measure: { near: { facility: 'stop' }, withinMetres: 3000, network: true, walkMetres: 1000 },
      ...{ ...poorScope, value: null, deadline: null, notes: [alongRoads] },
    }),
  ];
}

function villageTargets(): Target[] {
  const cable = { clause: '(十五)3', quote: '到2018年,贫困村有线电视数字化覆盖率达到100%。', deadline: by(2018) };
  const power = {
    ...{ clause: '(十九)', deadline: by(2020) },
    quote: '到2020年,基本解决贫困县农田用电和产业用电,实现贫困村动力电村村通。',
  };
  const information = {
    ...{ clause: '(二十二)', deadline: by(2020) },
    quote: '基本完成贫困村信息进村入户工程,实现信息服务全覆盖。',
  };
  return [
    coverage(
      'h6-digital-tv',
      'H6',
      { zh: '贫困村有线电视数字化', en: 'Digital cable television in poor villages' },
      'digitalCableTv',
      {
        ...{ ...cable, ...poorScope },
      },
    ),
    coverage(
      'h6-three-phase-power',
      'H6',
      { zh: '贫困村动力电村村通', en: 'Three-phase power in every poor village' },
      'threePhasePower',
      {
        ...{ ...power, ...poorScope },
      },
    ),
    coverage(
      'h6-information',
      'H6',
      { zh: '贫困村信息服务全覆盖', en: 'Information service in every poor village' },
      'infoService',
      {
        ...{ ...information, ...poorScope },
      },
    ),
    share(
      'h6-straw',
      'H6',
      { zh: '贫困村秸秆利用率 60% 以上', en: 'Straw use of 60 % or more in poor villages' },
      'strawUseShare',
      {
        ...{ value: 0.6, clause: '(十九)', deadline: inferred2020, notes: [noDeadline], ...poorScope },
        quote: '贫困村秸秆利用率达到60%以上。',
      },
    ),
    share(
      'h6-farmland',
      'H6',
      { zh: '贫困村标准农田人均 2 亩以上', en: 'Standard farmland of 2 mu a person or more in poor villages' },
      'standardFarmlandPerHead',
      {
        ...{
          value: 2,
          unit: 'muPerPerson',
          clause: '(二十)',
          deadline: inferred2020,
          notes: [noDeadline],
          ...poorScope,
        },
        quote: '贫困村标准农田达到人均2亩以上。',
      },
    ),
  ];
}

function townshipTargets(): Target[] {
  return [
    coverage(
      'h6-ecological-townships',
      'H6',
      { zh: '80% 的乡镇达到省级生态乡镇', en: '80 % of townships are provincial ecological townships' },
      'ecologicalTownship',
      {
        ...{ value: 0.8, countLevel: 'township', clause: '(十四)1', deadline: by(2020) },
        quote: '到2020年,80%的乡(镇)达到省级生态乡(镇)标准。',
      },
    ),
    target({
      ...{ id: 'h6-culture-station', row: 'H6', kind: 'coverage', unit: 'ratio', value: 1, countLevel: 'township' },
      title: { zh: '乡镇文化站不少于 300 平方米', en: 'Township culture stations of 300 m² or more' },
      measure: { where: { indicator: 'cultureStationArea', op: '>=', value: 300 }, weight: 'units' },
      ...{ lineFrom: endOf2015, deadline: inferred2020, clause: '(十五)3', notes: [noDeadline, noBaseline] },
      quote: '力争县(市)级公共图书馆、文化馆达到国家三级标准,乡(镇)文化站馆舍面积不少于300平方米。',
    }),
  ];
}

function water(): Target {
  return coverage(
    'h7-safe-water',
    'H7',
    { zh: '三县列入规划村饮水安全', en: 'Safe water in the listed villages of three counties' },
    'safeWater',
    {
      ...{ scope: { areas: [...poorCounties], where: inWaterPlan }, deadline: inferred2020, clause: '(十八)' },
      quote:
        '通过打井、建房、上净水设施、铺设管道、送水到户等工程建设,解决延寿县、巴彦县、木兰县纳入省农村饮水安全“十三五”规划内的贫困村屯饮水安全问题。',
      notes: [
        {
          zh: '规划名单不在数据中，“列入规划”为模拟属性；期限按“十三五”规划末年 2020 年推定。',
          en: "The plan's list is not in the data: the listing is a simulated attribute. The last year of the 13th five-year plan, 2020, is inferred as the deadline.",
        },
      ],
    },
  );
}

function facilities(): Target[] {
  const health: Rest = {
    ...{ clause: '(十五)2', deadline: inferred2020, notes: [noDeadline] },
    quote: '加大贫困地区乡(镇)卫生院、村卫生室投入,完成贫困地区医疗卫生服务网络标准化建设。',
  };
  const culture: Rest = {
    ...{ clause: '(十五)3', deadline: inferred2020, countLevel: 'county', scope: { areas: countiesAndCities } },
    quote: '力争县(市)级公共图书馆、文化馆达到国家三级标准,乡(镇)文化站馆舍面积不少于300平方米。',
    notes: [noDeadline, { zh: '县（市）级：9 个县和县级市。', en: 'Nine counties and county-level cities.' }],
  };
  return [
    coverage(
      'h16-village-clinics',
      'H16',
      { zh: '贫困村卫生室达标', en: 'Standard clinics in poor villages' },
      'standardClinic',
      {
        ...{ ...health, ...poorScope },
      },
    ),
    coverage(
      'h16-township-hospitals',
      'H16',
      { zh: '贫困地区乡镇卫生院达标', en: 'Standard township hospitals in poor areas' },
      'standardHospital',
      {
        ...{ ...health, countLevel: 'township', scope: { areas: [harbinCode], where: withPoorVillages } },
        notes: [
          noDeadline,
          { zh: '“贫困地区”取有贫困村的乡镇。', en: '"Poor areas" are read as townships with poor villages.' },
        ],
      },
    ),
    target({
      ...{ id: 'h16-near-clinic', row: 'H16', kind: 'reach', unit: 'ratio', value: 1, lineFrom: endOf2015 },
      title: { zh: '贫困村 2 公里内有卫生室', en: 'Poor villages within 2 km of a clinic' },
      ...{ ...health, ...poorScope, measure: { near: { facility: 'clinic' }, withinMetres: 2000 } },
      notes: [noDeadline, { zh: '2000 米为假定。', en: '2,000 m is an assumption.' }, noBaseline],
    }),
    coverage(
      'h16-library',
      'H16',
      { zh: '县级图书馆达国家三级', en: 'County libraries at national grade 3' },
      'libraryGrade3',
      culture,
    ),
    coverage(
      'h16-culture-centre',
      'H16',
      { zh: '县级文化馆达国家三级', en: 'County culture centres at national grade 3' },
      'cultureCentreGrade3',
      culture,
    ),
  ];
}
