import type { CheckId, ExplanationId } from '../core/audit/finding.ts';
import type { Bilingual } from '../core/unit.ts';

/** Name of each check, as a heading of the list. */
export const auditTitles: Readonly<Record<CheckId, Bilingual>> = {
  hierarchySum: { zh: '上下级合计', en: 'Whole and parts' },
  rateAgainstParts: { zh: '比率与分子分母', en: 'Rate and its parts' },
  categorySum: { zh: '分类合计', en: 'Categories and total' },
  planSum: { zh: '计划合计', en: 'Plan and total' },
  periodSum: { zh: '长短期报表', en: 'Longer and shorter periods' },
  fundStages: { zh: '资金环节', en: 'Stages of funds' },
  stockFlow: { zh: '存量与增减', en: 'Stock and movements' },
  exitsReported: { zh: '上报脱贫与台账', en: 'Reported exits and ledger' },
  exitsOverStock: { zh: '脱贫多于存量', en: 'More exits than people' },
  doubleLine: { zh: '重复登记', en: 'Entered twice' },
  eventOrder: { zh: '进出顺序', en: 'Order of events' },
  unsignedExits: { zh: '无签字脱贫', en: 'Exits without a signature' },
  range: { zh: '取值范围', en: 'Range' },
  partOverWhole: { zh: '部分大于总体', en: 'Part above whole' },
  householdSize: { zh: '户均人口', en: 'People per household' },
  peopleAsHouseholds: { zh: '人户混填', en: 'People for households' },
  codeValidity: { zh: '代码有效期', en: 'Validity of codes' },
  sameName: { zh: '同名单位', en: 'Same name' },
  exitBelowStandard: { zh: '未达标退出', en: 'Exit below the standard' },
  listedAboveLine: { zh: '达标未退', en: 'Above the line, still listed' },
  teamWithdrawn: { zh: '提前撤队', en: 'Team withdrawn early' },
  projectDates: { zh: '项目日期', en: 'Dates of projects' },
  onDeadline: { zh: '卡点完工', en: 'Done on the last day' },
  outsideParent: { zh: '位置不在辖区', en: 'Position outside' },
  samePlace: { zh: '位置相同', en: 'Same position' },
  roadNear: { zh: '路况与路网', en: 'Road reported, none drawn' },
  drawnLength: { zh: '图上里程', en: 'Drawn length' },
  areaOverlap: { zh: '区划重叠', en: 'Areas overlap' },
  areaGap: { zh: '区划空隙', en: 'Gaps between areas' },
  areaOutside: { zh: '区划越界', en: 'Area outside its parent' },
  areaChange: { zh: '面积变动', en: 'Change of area' },
  temporalJump: { zh: '异常变动', en: 'Unusual change' },
  rebound: { zh: '突变复原', en: 'There and back' },
  frozenSeries: { zh: '数据不变', en: 'Figures that do not move' },
  unitSlip: { zh: '单位错位', en: 'Slip of units' },
  copiedSeries: { zh: '数据雷同', en: 'Same figures' },
  sameDecimals: { zh: '小数雷同', en: 'Same decimals' },
  lastDigit: { zh: '尾数集中', en: 'Last digits' },
  firstDigit: { zh: '首位数字', en: 'First digits' },
  secondDigit: { zh: '第二位数字', en: 'Second digits' },
  clusteringAtLine: { zh: '线上扎堆', en: 'Crowding at the line' },
};

/**
 * What a finding says, by check or `check.variant`. `{name}` stands for a word or figure that `auditMessage` knows: the place (`area`,
 * `other`, `indicator`, `target`), `period`, `expected`, `found`, and the finding's context.
 */
export const auditSentences: Readonly<Record<string, Bilingual>> = {
  'hierarchySum.whole': {
    zh: '{area}上报{period}“{indicator}”{found}，下级合计为{expected}，相差{difference}。',
    en: '{area} reports {found} for “{indicator}” in {period}; its parts add up to {expected}, a difference of {difference}.',
  },
  'hierarchySum.withMissing': {
    zh: '{area}上报{period}“{indicator}”{found}，少于已报下级之和{expected}，而仍有{missing}个下级未报。',
    en: '{area} reports {found} for “{indicator}” in {period}, less than the {expected} of the parts known, with {missing} still missing.',
  },
  rateAgainstParts: {
    zh: '{area}上报{period}“{indicator}”为{found}，按分子{numerator}、分母{denominator}计算应为{expected}。',
    en: '{area} reports {found} for “{indicator}” in {period}; {numerator} ÷ {denominator} gives {expected}.',
  },
  categorySum: {
    zh: '{area}{period}“{indicator}”{categories}类合计{found}，总数为{expected}，相差{difference}。',
    en: 'the {categories} categories of “{indicator}” in {area}, {period}, add up to {found}; the total is {expected}, a difference of {difference}.',
  },
  'planSum.milestones': {
    zh: '“{target}”各年计划合计{found}，总数为{expected}，相差{difference}。',
    en: 'the years of “{target}” add up to {found}; the total is {expected}, a difference of {difference}.',
  },
  'planSum.parts': {
    zh: '“{target}”各部分合计{found}，总数为{expected}，相差{difference}。',
    en: 'the parts of “{target}” add up to {found}; the total is {expected}, a difference of {difference}.',
  },
  'planSum.unsplit': {
    zh: '“{target}”共{of}项，已写明的{stated}项合计{found}，总数{expected}，其余{difference}未分解。',
    en: '{stated} of the {of} parts of “{target}” are stated and add up to {found} of {expected}; {difference} is unallocated.',
  },
  'planSum.steps': {
    zh: '“{target}”各步合计{found}，总数为{expected}，相差{difference}。',
    en: 'the steps of “{target}” add up to {found}; the total is {expected}, a difference of {difference}.',
  },
  'planSum.partTarget': {
    zh: '“{target}”的目标为{found}，总目标中这一部分为{expected}。',
    en: 'the goal of “{target}” is {found}; as a part of the whole it is {expected}.',
  },
  'planSum.areas': {
    zh: '“{target}”分解到{areas}个单位，合计{found}，上级为{expected}，相差{difference}。',
    en: '“{target}” is listed for {areas} units, {found} together; above them stands {expected}, a difference of {difference}.',
  },
  'planSum.areasPeriod': {
    zh: '“{target}”{period}分解到{areas}个单位，合计{found}，上级为{expected}，相差{difference}。',
    en: '“{target}” for {period} is listed for {areas} units, {found} together; above them stands {expected}, a difference of {difference}.',
  },
  'periodSum.flow': {
    zh: '{area}{period}“{indicator}”报{found}，期内{parts}份报表合计{expected}，相差{difference}。',
    en: '{area} reports {found} for “{indicator}” in {period}; the {parts} reports within it add up to {expected}, a difference of {difference}.',
  },
  'periodSum.state': {
    zh: '{area}{period}“{indicator}”报{found}，同日截止的{finer}报{expected}，相差{difference}。',
    en: '{area} reports {found} for “{indicator}” in {period}; {finer}, which ends on the same day, has {expected}, a difference of {difference}.',
  },
  'fundStages.exceeds': {
    zh: '{area}{period}{fundSource}资金“{stage}”{found}，多于“{earlier}”的{expected}，超出{difference}。',
    en: '{area}, {period}, {fundSource}: {stage} {found}, more than {earlier} {expected}, by {difference}.',
  },
  'fundStages.carried': {
    zh: '{area}{period}{fundSource}资金“{stage}”{found}，多于当年“{earlier}”的{expected}；历年累计相符。',
    en: '{area}, {period}, {fundSource}: {stage} {found}, more than {earlier} {expected} in the year itself; all years together agree.',
  },
  stockFlow: {
    zh: '{area}{period}“{indicator}”报{found}；按{since}的{before}，减脱贫{exited}，加返贫{returned}、新识别{identified}，应为{expected}，相差{difference}。',
    en: '{area} reports {found} for “{indicator}” in {period}; from {before} in {since}, less {exited} exited, plus {returned} returned and {identified} newly identified, it should be {expected}, a difference of {difference}.',
  },
  exitsReported: {
    zh: '{area}上报{period}“{indicator}”{found}，台账{lines}笔合计{expected}，相差{difference}。',
    en: '{area} reports {found} for “{indicator}” in {period}; the ledger’s {lines} lines come to {expected}, a difference of {difference}.',
  },
  exitsOverStock: {
    zh: '{area}{period}台账脱贫{found}，而年初{before}，加返贫{returned}、新识别{identified}，至多{expected}。',
    en: 'in {area} {found} leave in {period}; there were {before}, with {returned} returned and {identified} newly identified at most {expected}.',
  },
  doubleLine: {
    zh: '{area}{period}的台账有{found}笔内容完全相同（{rows}）。',
    en: '{area} has {found} ledger lines of {period} that say the same ({rows}).',
  },
  'eventOrder.exitedTwice': {
    zh: '{area}于{before}已退出，{period}又登记退出，其间没有返贫记录。',
    en: '{area} left the list on {before} and again on {period}, with no return between.',
  },
  'eventOrder.returnedFirst': {
    zh: '{area}于{period}登记返贫，此前没有退出记录。',
    en: '{area} returned to the list on {period} without having left it.',
  },
  unsignedExits: {
    zh: '{area}的{lines}笔脱贫登记都没有签字等凭据，而全部脱贫登记中有凭据的占{signedShare}。',
    en: 'none of the {lines} exits in {area} bears evidence, while {signedShare} of all exits do.',
  },
  'range.negative': {
    zh: '{area}{period}“{indicator}”报{found}，不应为负数。',
    en: '{area} reports {found} for “{indicator}” in {period}; it cannot be negative.',
  },
  'range.fraction': {
    zh: '{area}{period}“{indicator}”报{found}，应为整数。',
    en: '{area} reports {found} for “{indicator}” in {period}; it should be a whole number.',
  },
  'range.share': {
    zh: '{area}{period}“{indicator}”报{found}，应在0与1之间。',
    en: '{area} reports {found} for “{indicator}” in {period}; a share lies between 0 and 1.',
  },
  'range.flag': {
    zh: '{area}{period}“{indicator}”报{found}，应为0或1。',
    en: '{area} reports {found} for “{indicator}” in {period}; expected 0 or 1.',
  },
  partOverWhole: {
    zh: '{area}{period}“{indicator}”{found}，多于总体{expected}，超出{difference}。',
    en: '{area} has {found} for “{indicator}” in {period}, more than the whole of {expected}, by {difference}.',
  },
  'householdSize.fewer': {
    zh: '{area}（{rows}）有{households}户而只有{people}人。',
    en: '{area} ({rows}) has {households} households but {people} people.',
  },
  'householdSize.many': {
    zh: '{area}（{rows}）{households}户有{people}人，户均人口过多。',
    en: '{area} ({rows}) has {people} people in {households} households, too many for each.',
  },
  peopleAsHouseholds: {
    zh: '{area}（{rows}）{people}人、{households}户，户均{found}人，通常为{expected}人，疑似人数与户数混填。',
    en: '{area} ({rows}) has {people} people in {households} households, {found} to each, usually {expected}: perhaps one was entered for the other.',
  },
  'codeValidity.outOfDate': {
    zh: '{area}的代码{found}在{periods}已不使用或尚未启用，仍有{count}项数据用它上报；已按同一单位接续。',
    en: 'the code {found} of {area} was not valid in {periods}, yet figures came under it ({count}); they are taken as the same unit’s.',
  },
  'codeValidity.twoCodes': {
    zh: '{area}{period}“{indicator}”在新旧两个代码下数值不同：{expected}与{found}。',
    en: '{area} has two figures for “{indicator}” in {period} under its old and new codes: {expected} and {found}.',
  },
  sameName: {
    zh: '同一上级之下有两个“{name}”：{other}与{area}（{rows}）。',
    en: 'two units under one parent are called “{name}”: {other} and {area} ({rows}).',
  },
  'exitBelowStandard.unmet': {
    zh: '{area}于{exit}退出，而{period}“{indicator}”为{found}，标准为{expected}。',
    en: '{area} left the list on {exit}, with “{indicator}” at {found} in {period}; the standard is {expected}.',
  },
  'exitBelowStandard.unmetFlag': {
    zh: '{area}于{exit}退出，而{period}“{indicator}”报为“否”。',
    en: '{area} left the list on {exit}, while “{indicator}” is reported as “no” in {period}.',
  },
  'exitBelowStandard.unreported': {
    zh: '{area}于{exit}退出，“{indicator}”（标准{expected}）在{period}的报表中没有数值，无从核对。',
    en: '{area} left the list on {exit}; the report of {period} gives no figure for “{indicator}” (standard {expected}), so it cannot be checked.',
  },
  'exitBelowStandard.pending': {
    zh: '{area}于{exit}退出，“{indicator}”最近一次（{period}）为{found}，标准为{expected}；当年报表可能尚未报来。',
    en: '{area} left the list on {exit}; the last “{indicator}” ({period}) is {found}, the standard {expected}, and the year’s report may still come.',
  },
  listedAboveLine: {
    zh: '{area}“{indicator}”自{since}起连续{reports}期达标（标准{expected}，{period}为{found}），仍未退出；退出还看“两不愁三保障”，仅供参考。',
    en: '“{indicator}” of {area} has met the standard ({expected}) in {reports} reports running since {since} ({found} in {period}), and it is still listed; an exit needs more than income.',
  },
  'teamWithdrawn.beforeExit': {
    zh: '{area}的{role}于{period}离任，村于{end}才退出，其间{days}天无人接任。',
    en: 'the {role} of {area} left on {period}, the village came off the list on {end}; nobody followed for {days} days.',
  },
  'teamWithdrawn.stillListed': {
    zh: '{area}的{role}于{period}离任，村至今（{end}）尚未退出，已{days}天无人接任。',
    en: 'the {role} of {area} left on {period}; the village is still on the list ({end}), and nobody has followed for {days} days.',
  },
  'projectDates.acceptedBeforeDone': {
    zh: '“{name}”于{found}验收，早于完工日{earliest}。',
    en: '“{name}” was accepted on {found}, before it was done on {earliest}.',
  },
  'projectDates.acceptedBeforeStart': {
    zh: '“{name}”于{found}验收，早于开工日{earliest}。',
    en: '“{name}” was accepted on {found}, before it began on {earliest}.',
  },
  'projectDates.doneBeforeStart': {
    zh: '“{name}”于{found}完工，早于开工日{earliest}。',
    en: '“{name}” was done on {found}, before it began on {earliest}.',
  },
  'projectDates.progressAgainstStatus': {
    zh: '“{name}”的进度为{found}，与状态“{status}”不符，应为{expected}。',
    en: 'the progress of “{name}” is {found}, expected {expected} with the status {status}.',
  },
  onDeadline: {
    zh: '{type}类已完工的{done}个项目中，{found}个（{share}）恰好在计划的最后一天完工，通常至多{expected}个。',
    en: 'of {done} projects of the type {type} that are done, {found} ({share}) were done on the very last day of their plan; usually at most {expected} are.',
  },
  areaOverlap: {
    zh: '{area}与{other}的界线重叠{found}平方公里，占较小一方的{share}。',
    en: '{area} and {other} overlap by {found} km², {share} of the smaller one.',
  },
  areaGap: {
    zh: '{area}有约{found}平方公里（{share}）不在任何下级界内，最宽处邻接{codes}。',
    en: 'about {found} km² of {area} ({share}) lie in none of its parts; the widest place is beside {codes}.',
  },
  areaOutside: {
    zh: '{area}有{found}平方公里（{share}）在{other}界外。',
    en: '{found} km² of {area} ({share}) lie outside {other}.',
  },
  areaChange: {
    zh: '{area}的面积由{expected}平方公里变为{found}平方公里（沿用的代码：{codes}），相差{share}。',
    en: 'the area of {area} went from {expected} to {found} km² under the codes that follow it ({codes}), by {share}.',
  },
  'outsideParent.township': {
    zh: '{area}的坐标（{found}）不在{other}界内，超出{metres}米。',
    en: '{area} is placed at {found}, more than {metres} m outside {other}.',
  },
  'outsideParent.county': {
    zh: '{area}的坐标（{found}）不在{other}境内，超出{metres}米。',
    en: '{area} is placed at {found}, more than {metres} m outside {other}.',
  },
  samePlace: {
    zh: '{area}与{other}的坐标相同（{found}）。',
    en: '{area} and {other} are at the same place ({found}).',
  },
  'roadNear.none': {
    zh: '{area}{period}报“{indicator}”，而图上{metres}米内没有水泥路或沥青路。',
    en: '{area} reports “{indicator}” in {period}, and no concrete or asphalt road is drawn within {metres} m.',
  },
  'roadNear.early': {
    zh: '{area}{period}已报“{indicator}”，而图上{metres}米内的水泥路或沥青路在此之后才开通。',
    en: '{area} reports “{indicator}” as early as {period}, before any concrete or asphalt road drawn within {metres} m was opened.',
  },
  'roadNear.sparse': {
    zh: '报“{indicator}”的{flagged}个单位中，{far}个在图上{metres}米内没有硬化路；路网不够详细，无法逐村核对。',
    en: 'of {flagged} units with “{indicator}”, {far} have no hard road drawn within {metres} m: the network is too sparse to check each of them.',
  },
  'drawnLength.short': {
    zh: '“{name}”图上里程{found}，只有上报里程{expected}的{share}。',
    en: '“{name}” is drawn {found} long, only {share} of the {expected} reported.',
  },
  'drawnLength.long': {
    zh: '“{name}”图上里程{found}，为上报里程{expected}的{share}。',
    en: '“{name}” is drawn {found} long, {share} of the {expected} reported.',
  },
  'temporalJump.up': {
    zh: '{area}“{indicator}”由{since}的{before}升至{period}的{found}，同级通常为{expected}左右（稳健z值{z}）。',
    en: '“{indicator}” of {area} went from {before} in {since} up to {found} in {period}; like its siblings it would be about {expected} (robust z {z}).',
  },
  'temporalJump.down': {
    zh: '{area}“{indicator}”由{since}的{before}变为{period}的{found}，同级通常为{expected}左右（稳健z值{z}）。',
    en: '“{indicator}” of {area} went from {before} in {since} to {found} in {period}; like its siblings it would be about {expected} (robust z {z}).',
  },
  rebound: {
    zh: '{area}“{indicator}”由{since}的{before}变为{period}的{found}，{next}又回到{after}；按同级走势{period}应为{expected}左右。',
    en: '“{indicator}” of {area} went from {before} in {since} to {found} in {period} and back to {after} in {next}; like its siblings it would have been about {expected}.',
  },
  frozenSeries: {
    zh: '{area}“{indicator}”自{since}起连续{reports}期都是{found}，而同级多有变化。',
    en: '“{indicator}” of {area} is {found} in {reports} reports in a row since {since}, while its siblings’ moved.',
  },
  'unitSlip.history': {
    zh: '{area}{period}“{indicator}”报{found}，与本单位其他各期（{expected}左右）相差约{times}倍，疑似单位错位。',
    en: '{area} reports {found} for “{indicator}” in {period}, about {times} times away from its other figures (around {expected}): perhaps another unit.',
  },
  'unitSlip.siblings': {
    zh: '{area}{period}“{indicator}”报{found}，与同级单位（{expected}左右）相差约{times}倍，疑似单位错位。',
    en: '{area} reports {found} for “{indicator}” in {period}, about {times} times away from its siblings (around {expected}): perhaps another unit.',
  },
  copiedSeries: {
    zh: '{area}与{other}的“{indicator}”自{since}起{reports}期完全相同（{found}）；全部单位中偶然相同的约有{chance}对。',
    en: '{area} and {other} have the same “{indicator}” in {reports} reports since {since} ({found}); chance would make about {chance} such pairs.',
  },
  sameDecimals: {
    zh: '{area}与{other}的“{indicator}”自{since}起{reports}期小数部分完全相同（{found}与{expected}）；全部单位中偶然相同的约有{chance}对。',
    en: '“{indicator}” of {area} and {other} ends in the same decimals in {reports} reports since {since} ({found}; {expected}); chance would make about {chance} such pairs.',
  },
  lastDigit: {
    zh: '{area}“{indicator}”{figures}个数的尾数不均匀（χ²={chiSquare}，界限{limit}），以0和5结尾的占{found}，通常约为{expected}。',
    en: 'the last digits of {figures} figures of “{indicator}” in {area} are uneven (χ² = {chiSquare}, limit {limit}): {found} end in 0 or 5, usually {expected}.',
  },
  firstDigit: {
    zh: '“{indicator}”{figures}个数的首位数字不合本福特定律（χ²={chiSquare}，界限{limit}）：以1开头的占{found}，通常约为{expected}。不合不等于有误。',
    en: 'the first digits of {figures} figures of “{indicator}” do not follow Benford’s law (χ² = {chiSquare}, limit {limit}): {found} begin with 1, usually {expected}. That alone means nothing.',
  },
  secondDigit: {
    zh: '“{indicator}”{figures}个数中第二位为0的占{found}，通常约为{expected}（z值{z}，界限{limit}），疑似凑整。偏多不等于有误。',
    en: 'of {figures} figures of “{indicator}” {found} have 0 as the second digit, usually {expected} (z {z}, limit {limit}): perhaps rounded up. That alone means nothing.',
  },
  clusteringAtLine: {
    zh: '{period}“{indicator}”刚好达线（{line}）的有{good}个，差一点的只有{bad}个。',
    en: 'in {period} {good} units are just on the good side of the line {line} of “{indicator}”, and only {bad} just short of it.',
  },
};

/** What may explain a finding. */
export const auditExplanations: Readonly<Record<ExplanationId, Bilingual>> = {
  rounding: { zh: '四舍五入', en: 'rounding' },
  lateUnits: { zh: '有下级补报或晚报', en: 'parts that reported later' },
  definitionChange: { zh: '统计口径调整', en: 'a change of definition' },
  boundaryChange: { zh: '区划调整或更名', en: 'a change of boundary or name' },
  newStandard: { zh: '标准调整', en: 'a new standard' },
  baselineDate: { zh: '基数的日期不同', en: 'the date of the baseline' },
  noSplitInDocument: { zh: '文件没有写明全部分解', en: 'the document does not split all of it' },
  laterCorrection: { zh: '事后更正只改了一处', en: 'a later correction made in one place only' },
  enteredTwice: { zh: '重复录入', en: 'entered twice' },
  movedHouseholds: { zh: '户口迁移', en: 'households that moved' },
  outOfStep: { zh: '台账与报表截止日不同', en: 'ledger and report closed on different days' },
  residentCount: { zh: '总数按另一日期或口径统计', en: 'the whole was counted on another day or by another rule' },
  carriedMoney: { zh: '上年结转资金', en: 'money carried over from the year before' },
  otherEvidence: { zh: '凭据另存', en: 'evidence kept elsewhere' },
  lateReport: { zh: '报表晚报', en: 'a late report' },
  otherStandard: { zh: '适用另一标准', en: 'another standard applies' },
  handover: { zh: '接任人员尚未登记', en: 'a successor not yet entered' },
  positionError: { zh: '坐标或坐标系有误', en: 'a wrong position or coordinate system' },
  boundaryPrecision: { zh: '界线精度不同', en: 'boundaries of another precision' },
  roadNotDrawn: { zh: '图上缺路', en: 'a road that is not drawn' },
  drawnRough: { zh: '图上只是示意', en: 'a rough drawing' },
  typingSlip: { zh: '录入错误', en: 'a slip of the keyboard' },
  unitInHeader: { zh: '表头单位不同', en: 'another unit in the header' },
  chance: { zh: '巧合', en: 'chance' },
  roundingHabit: { zh: '习惯取整', en: 'a habit of rounding' },
  realEffort: { zh: '确有成效', en: 'real results' },
};

/** Words of open lists that findings quote; others are shown as they are. */
export const auditWords: Readonly<Record<string, Bilingual>> = {
  planned: { zh: '计划', en: 'planned' },
  approved: { zh: '批复', en: 'approved' },
  allocated: { zh: '下达', en: 'allocated' },
  disbursed: { zh: '拨付', en: 'disbursed' },
  spent: { zh: '支出', en: 'spent' },
  audited: { zh: '审计', en: 'audited' },
  special: { zh: '专项', en: 'special funds' },
  departments: { zh: '部门', en: 'departments' },
  local: { zh: '地方', en: 'local funds' },
  firstSecretary: { zh: '第一书记', en: 'first secretary' },
  workTeam: { zh: '工作队', en: 'work team' },
  done: { zh: '已完工', en: 'done' },
  accepted: { zh: '已验收', en: 'accepted' },
  road: { zh: '道路', en: 'road' },
  bridge: { zh: '桥梁', en: 'bridge' },
  relocationSite: { zh: '安置点', en: 'relocation site' },
  missing: { zh: '缺报', en: 'missing' },
  unreadable: { zh: '无法辨认', en: 'unreadable' },
};
