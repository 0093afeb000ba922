import type { Target } from '../../core/target/target.ts';
import { by, everyUnit } from '../draft-target.ts';
import { demonstrationSites, endOf2015, programmes, programmeTownships } from './zhaotong-facts.ts';
import { byEndOfPlan, everyYear, sections, standingRule, target } from './zhaotong-target.ts';
import { supportKinds } from './zhaotong-villages.ts';

/** What is built and who does it (Z4, Z5, Z7, Z8, Z11, Z14, Z17, Z19). */
export function taskTargets(): Target[] {
  return [...begun(), sitesDone(), ...support(), ...visits(), stations(), farmland(), oldArea(), ...earthquakeArea()];
}

const yearAssumed = {
  zh: '文章在回顾 2015 年的部分写“启动”，未写日期，按 2015 年末。',
  en: 'The article says "begun" in its passage on 2015, without a date: the end of 2015.',
};

function begun(): Target[] {
  const common = { row: 'Z4', kind: 'quantity', childGoals: 'none', clause: sections.review } as const;
  return [
    target({
      ...{ ...common, id: 'z4-sites', unit: 'sites', value: demonstrationSites, deadline: by(2015, false) },
      title: { zh: '启动 25 个易地扶贫搬迁示范点', en: '25 demonstration resettlement sites begun' },
      measure: { projects: { type: 'relocationSite', programme: '搬迁示范点' }, sum: 'count', stage: 'underWay' },
      ...{ countLevel: 'township', quote: '进一步完善易地扶贫搬迁示范点建设标准,启动25个示范点建设' },
      notes: [yearAssumed, { zh: '各点的位置和名称为模拟。', en: 'Places and names of the sites are simulated.' }],
    }),
    target({
      ...{ ...common, id: 'z4-townships', unit: 'townships', value: programmeTownships, deadline: by(2015, false) },
      title: { zh: '启动 26 个整乡推进', en: '26 township-wide programmes begun' },
      measure: { projects: { type: 'township', programme: '整乡推进' }, sum: 'count', stage: 'underWay' },
      ...{ countLevel: 'township', quote: '指导各县区编制整乡推进规划,全面启动26个整乡推进' },
      notes: [yearAssumed, { zh: '哪 26 个乡镇为模拟。', en: 'Which 26 townships is simulated.' }],
    }),
  ];
}

function sitesDone(): Target {
  return target({
    ...{ id: 'z5-sites-done', row: 'Z5', kind: 'quantity', unit: 'sites', value: demonstrationSites },
    title: { zh: '示范点建成', en: 'Demonstration sites built' },
    measure: { projects: { type: 'relocationSite', programme: '搬迁示范点' }, sum: 'count', stage: 'done' },
    ...{ deadline: by(2017, false), lineFrom: endOf2015, childGoals: 'none', countLevel: 'township' },
    ...{ clause: sections.review, quote: '全面启动易地扶贫搬迁三年行动计划第一年的工作。' },
    notes: [
      {
        zh: '三年行动计划的第一年按 2015 年理解，故第三年为 2017 年；文章没有写建成期限。',
        en: 'The first of the three years is read as 2015, so the third is 2017; the article gives no date of completion.',
      },
    ],
  });
}

function support(): Target[] {
  const quote =
    '经济发展落后的村定经济部门帮扶、派懂经济的干部驻村,交通落后的村定交通部门帮扶、派懂修路的干部驻村,治安混乱的村定政法部门帮扶、派政法干警驻村,教育落后的村定教育部门帮扶、派懂教育的干部驻村。';
  const any = supportKinds.map((kind) => ({
    all: [
      { attribute: 'weakest', op: '=', value: kind },
      { attribute: 'supportKind', op: '=', value: kind },
    ] as const,
  }));
  return [
    target({
      ...{ id: 'z7-fitting-support', row: 'Z7', kind: 'coverage', unit: 'ratio', value: 1 },
      title: { zh: '因村派人：部门与短板相符', en: 'Supporting department fits the weakest side' },
      ...{ measure: { where: { any }, weight: 'units' }, milestones: everyYear(1) },
      ...{ clause: sections.battle, quote },
      notes: [
        standingRule,
        {
          zh: '短板为四项得分（模拟）中最低的一项：经济、交通、治安、教育。',
          en: 'The weakest of four scores (simulated): economy, transport, law and order, education.',
        },
      ],
    }),
    byEndOfPlan(
      {
        ...{ id: 'z7-support-unit', row: 'Z7', measure: { assignments: ['supportUnit'], minimum: 1 } },
        title: { zh: '村村有挂钩帮扶单位', en: 'A supporting unit for every village' },
      },
      { clause: sections.battle, quote: '坚持因村派人精准,根据贫困村的特点来确定挂钩干部。' },
    ),
    byEndOfPlan(
      {
        ...{ id: 'z7-first-secretary', row: 'Z7', measure: { assignments: ['firstSecretary'], minimum: 1 } },
        title: { zh: '村村有第一书记', en: 'A first secretary in every village' },
      },
      { clause: sections.review, quote: '因村派人(第一书记)精准' },
    ),
  ];
}

function visits(): Target[] {
  const common = { row: 'Z8', kind: 'indicator', unit: 'daysPerPersonMonth', countLevel: 'county' } as const;
  const said = { clause: sections.battle, quote: '市级领导每月驻村入户1天以上,县区领导每月驻村入户2天以上。' };
  return [
    target({
      ...{ ...common, id: 'z8-city-leaders', value: 1, milestones: everyYear(1), ...said, notes: [standingRule] },
      title: { zh: '市级领导每月驻村一天以上', en: 'City leaders a day or more a month in villages' },
      measure: { visits: ['cityLeader'], per: 'personMonth' },
    }),
    target({
      ...{ ...common, id: 'z8-county-leaders', value: 2, milestones: everyYear(2), ...said, notes: [standingRule] },
      title: { zh: '县区领导每月驻村两天以上', en: 'County leaders two days or more a month in villages' },
      measure: { visits: ['countyLeader'], per: 'personMonth' },
    }),
  ];
}

function stations(): Target {
  return byEndOfPlan(
    {
      ...{ id: 'z17-stations', row: 'Z17', measure: { assignments: ['station'], minimum: 3 } },
      title: { zh: '乡镇扶贫工作站不少于三人', en: 'A station of three or more in every township' },
    },
    {
      ...{ countLevel: 'township', clause: sections.battle },
      quote: '乡镇独立设置扶贫工作站,人员不低于3至5人。',
      notes: [{ zh: '“不低于3至5人”按至少 3 人评价。', en: '"At least 3 to 5" is held against 3.' }],
    },
  );
}

function farmland(): Target {
  return target({
    ...{ id: 'z11-steep-farmland', row: 'Z11', kind: 'indicator', unit: 'ratio', countLevel: 'township' },
    title: { zh: '25度以上坡耕地退耕', en: 'Steep farmland returned to forest' },
    ...{ measure: { indicator: 'returnedFarmlandShare' }, childGoals: 'none', clause: sections.battle },
    quote: '对25度以上坡耕地,加快实施退耕还林还草和种植经济林果。',
    notes: [
      {
        zh: '文章没有数量和期限；坡耕地面积和范围为模拟。',
        en: 'Neither a quantity nor a deadline is stated; areas and zones are simulated.',
      },
    ],
  });
}

function oldArea(): Target {
  return target({
    ...{ id: 'z14-old-area', row: 'Z14', kind: 'quantity', unit: 'projects', childGoals: 'none' },
    title: { zh: '革命老区六大工程完工项目', en: 'Six programmes of the old revolutionary area: projects done' },
    ...{ scope: { customArea: 'oldRevolutionaryArea' }, countLevel: 'county', deadline: by(2018) },
    measure: { projects: { type: 'areaProgramme' }, sum: 'count', stage: 'done' },
    parts: programmes.map(({ zh, en }) => ({ key: zh, title: { zh, en }, value: null })),
    clause: sections.review,
    quote:
      '按照《昭通市镇雄彝良威信革命老区精准扶贫精准脱贫三年行动计划(2016—2018年)》,积极争取中央定点挂钩帮扶单位的支持和上海对口帮扶支持,整合各方资源,实施民生改善、基础设施、产业发展、素质提升、社会公共服务、生态环境保护与建设等6大工程。',
    notes: [
      {
        zh: '六大工程没有数量；项目为模拟。',
        en: 'No figures are given for the six programmes; the projects are simulated.',
      },
    ],
  });
}

function earthquakeArea(): Target[] {
  const said = {
    ...{ scope: { customArea: 'earthquakeArea' }, clause: sections.battle },
    quote:
      '按照“恢复重建完成之时就是脱贫之日”的要求,加快灾区公共服务、基础设施、特色产业建设,通过恢复重建带动贫困群众脱贫致富。',
  };
  const notDone = { not: { indicator: 'reconstructed', op: '>=', value: 1 } } as const;
  const out = { indicator: 'poorVillage', op: '<=', value: 0 } as const;
  const members = {
    zh: '灾区范围是假定：鲁甸和巧家（文章只写“鲁甸地震灾区”）。',
    en: 'The area is an assumption: Ludian and Qiaojia (the article says "Ludian earthquake area").',
  };
  return [
    byEndOfPlan(
      {
        ...{ id: 'z19-reconstructed', row: 'Z19', measure: everyUnit('reconstructed') },
        title: { zh: '地震灾区恢复重建完成', en: 'Earthquake area reconstructed' },
      },
      { ...said, notes: [members] },
    ),
    target({
      ...{ id: 'z19-done-is-out', row: 'Z19', kind: 'coverage', unit: 'ratio', value: 1, ...said },
      title: { zh: '重建完成之时即脱贫之日', en: 'Reconstructed means out of poverty' },
      ...{ measure: { where: { any: [notDone, out] }, weight: 'units' }, milestones: everyYear(1) },
      notes: [
        {
          zh: '已重建而未出列的村不合要求；尚未重建的村不算违反。',
          en: 'A village rebuilt and not yet out fails; one not yet rebuilt does not.',
        },
        members,
      ],
    }),
    target({
      ...{ id: 'z19-accepted', row: 'Z19', kind: 'quantity', unit: 'projects', childGoals: 'none', ...said },
      title: { zh: '恢复重建项目验收', en: 'Reconstruction projects accepted' },
      measure: { projects: { programme: '鲁甸地震恢复重建' }, sum: 'count', stage: 'accepted' },
      ...{ countLevel: 'township', notes: [{ zh: '没有目标数。', en: 'No figure is stated.' }, members] },
    }),
  ];
}
