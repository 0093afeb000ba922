import type { IssueCode } from '../core/issue.ts';
import type { Bilingual } from '../core/unit.ts';
import { importSentences } from './issue-sentences-import.ts';
import { planSentences } from './issue-sentences-plan.ts';
import { releaseSentences } from './issue-sentences-release.ts';

/** `{name}` stands for a value of the issue's context; a part in `[…]` is said only when its values are there. */
export type IssueSentence = Bilingual;

export const issueSentences: Readonly<Record<IssueCode, IssueSentence>> = {
  packageMissing: {
    zh: '找不到 datapackage.json；它应位于文件夹或压缩包的最上层。请选择整个工作区文件夹，或按 data/FORMAT.md 新建该文件。',
    en: 'there is no datapackage.json; it belongs at the top of the folder or zip. Choose the whole workspace folder, or write the file as data/FORMAT.md says.',
  },
  packageInvalid: {
    zh: 'datapackage.json 不能使用[，其值为“{found}”]；应为“{expected}”。请按 Data Package v2 格式更正；若版本较新，请更新本程序。',
    en: 'datapackage.json cannot be used[: it says “{found}”]; expected {expected}. Correct it as in Data Package v2; if the version is newer, update this program.',
  },
  resourceMissing: {
    zh: '资源清单列出的文件“{found}”不存在。请补上该文件，或从清单中删去。',
    en: 'the listed file “{found}” is not there. Add the file, or take it off the list.',
  },
  resourceUnknown: {
    zh: '资源“{found}”不是本格式的资源，已忽略；可用的名称为：{expected}。如属笔误，请改名。',
    en: 'the resource “{found}” is none of this format and is ignored; known names: {expected}. Rename it if it is a slip.',
  },
  fileUnreadable: {
    zh: '文件无法读取[（{found}）]。请检查路径和权限。',
    en: 'the file cannot be read[ ({found})]. Check the path and the permissions.',
  },
  kindUnknown: {
    zh: '看不出这是工作区的哪一种文件。请按 data/FORMAT.md 命名，或补全列名。',
    en: 'this is no file of a workspace that can be recognised. Name it as in data/FORMAT.md, or complete its columns.',
  },
  encodingInvalid: {
    zh: '文件编码为“{found}”，应为 {expected}。请另存为 {expected} 编码。',
    en: 'the encoding is {found}, expected {expected}. Save the file as {expected}.',
  },
  jsonBroken: {
    zh: 'JSON 语法错误：第 {line} 行第 {column} 列为“{found}”，此处应为 {expected}。请在该处更正。',
    en: 'broken JSON at line {line}, column {column}: found “{found}”, expected {expected}. Correct it there.',
  },
  schemaViolation: {
    zh: '内容不符合格式[，现为“{found}”][，应为{expected}]。请对照 data/FORMAT.md 更正。',
    en: 'this does not fit the format[: found “{found}”][, expected {expected}]. Correct it as in data/FORMAT.md.',
  },
  keyUnknown: {
    zh: '键“{found}”不在格式之内，已忽略。请检查拼写，或删去。',
    en: 'the key “{found}” is not part of the format and is ignored. Check its spelling, or delete it.',
  },
  zipTooLarge: {
    zh: '压缩包过大[（“{found}”）]，上限为 {expected} {unit}。请删减后重试，或直接选择文件夹。',
    en: 'the zip is too large[ (“{found}”)]: the limit is {expected} {unit}. Make it smaller, or choose the folder itself.',
  },
  zipBroken: {
    zh: '压缩包已损坏或格式不受支持[（“{found}”）]。请重新压缩为普通 zip。',
    en: 'the zip is damaged or of an unsupported form[ (“{found}”)]. Pack it again as a plain zip.',
  },
  zipNested: {
    zh: '压缩包内还有压缩包“{found}”，不予打开。请先解开再压缩一次。',
    en: 'the zip contains another archive, “{found}”, which is not opened. Unpack it and pack everything once.',
  },
  zipEncrypted: {
    zh: '压缩包内的“{found}”已加密。请去掉密码后重新压缩。',
    en: '“{found}” in the zip is encrypted. Pack it again without a password.',
  },
  issuesOmitted: {
    zh: '同类问题（{code}）另有 {omitted} 处未逐一列出，共 {total} 处。请先更正已列出的问题，再检查一次。',
    en: '{omitted} more of the same kind ({code}) are not listed, {total} in all. Correct the listed ones and check again.',
  },
  csvRagged: {
    zh: '该行有 {found} 格，表头有 {expected} 格；该行未采用。请检查是否多了或少了逗号。',
    en: 'the row has {found} cells, the header has {expected}; the row is left out. Look for a comma too many or too few.',
  },
  csvQuote: {
    zh: '引号没有成对，表格从这里起无法读取。请补上或删去引号。',
    en: 'a quotation mark is not closed, so that the table cannot be read from here on. Close it or delete it.',
  },
  columnMissing: {
    zh: '缺少必需的列“{expected}”；现有的列为：{found}。请补上该列或改正列名。',
    en: 'the required column “{expected}” is missing; the columns are: {found}. Add it or correct its name.',
  },
  columnDouble: {
    zh: '列“{found}”出现了两次，应只有一列。请改名或删去其中一列。',
    en: 'the column “{found}” is there twice, expected once. Rename or delete one of them.',
  },
  columnUnknown: {
    zh: '列“{found}”不在格式之内，已忽略。请检查列名。',
    en: 'the column “{found}” is not part of the format and is ignored. Check its name.',
  },
  valueRequired: {
    zh: '此处不能为空[，应为{expected}]。请填写。',
    en: 'this may not be empty[, expected {expected}]. Fill it in.',
  },
  valueNotNumber: {
    zh: '“{found}”不是数字；应为不带千分位和单位的数字。请更正，没有数时请留空并注明原因。',
    en: '“{found}” is not a number; expected digits without thousands separators or units. Correct it, or leave it empty and say why.',
  },
  valueNotInteger: {
    zh: '“{found}”应为整数。请更正。',
    en: '“{found}” should be a whole number. Correct it.',
  },
  valueNotDate: {
    zh: '“{found}”不是日期；应为[ {expected}，]年月日写作 2016-03-31。请更正。',
    en: '“{found}” is not a date; expected[ {expected},] a day written as 2016-03-31. Correct it.',
  },
  valueNotAllowed: {
    zh: '“{found}”不在允许的取值之内；应为：{expected}。请选用其中之一。',
    en: '“{found}” is not allowed; expected one of: {expected}. Use one of them.',
  },
  valueNegative: {
    zh: '数量不能为负，现为“{found}”。请更正。',
    en: 'a count cannot be negative, found “{found}”. Correct it.',
  },
  datesReversed: {
    zh: '结束日期（{to}）早于开始日期（{from}）。请更正其中之一。',
    en: 'the last day ({to}) is before the first ({from}). Correct one of them.',
  },
  areasMissing: {
    zh: '没有任何可用的行政区划，工作区无法打开。请提供 areas.topojson 或 areas.geojson，并在 datapackage.json 中列出。',
    en: 'there is not a single usable area, so the workspace cannot open. Provide areas.topojson or areas.geojson and list it in datapackage.json.',
  },
  duplicateCode: {
    zh: '代码“{found}”与 {first} 重复；此处未采用。请为每个单位使用唯一的代码。',
    en: 'the code “{found}” is already at {first}; this one is left out. Give every unit a code of its own.',
  },
  codeMissing: {
    zh: '单位没有代码[，现为“{found}”]；应为文本。请填写代码。',
    en: 'the unit has no code[: found “{found}”]; expected text. Fill in its code.',
  },
  parentUnknown: {
    zh: '上级“{found}”不存在或未被采用，该单位因而未采用。请更正上级代码，或补上该上级。',
    en: 'the parent “{found}” does not exist or was left out, so this unit is left out too. Correct the parent’s code, or add that area.',
  },
  parentCycle: {
    zh: '上下级关系成环：{found}；这些单位未采用。请更正其中一个上级。',
    en: 'the parents form a circle: {found}; these units are left out. Correct one of the parents.',
  },
  levelInvalid: {
    zh: '层级“{found}”不成立；应为：{expected}。请更正层级或上级。',
    en: 'the level “{found}” cannot be; expected: {expected}. Correct the level or the parent.',
  },
  crsUnsupported: {
    zh: '坐标系“{found}”不受支持；应为 {expected}。请先转换坐标。',
    en: 'the reference system “{found}” is not supported; expected {expected}. Convert the coordinates first.',
  },
  geometryMissing: {
    zh: '没有几何图形，无法在图上显示；应为 {expected}。请补上。',
    en: 'there is no geometry, so it cannot be drawn; expected {expected}. Add one.',
  },
  geometryInvalid: {
    zh: '图形有误：{fault}[，位置 {at}][，现为“{found}”][，应为 {expected}]。请在制图软件中修复。',
    en: 'the geometry is not valid: {fault}[, at {at}][, found “{found}”][, expected {expected}]. Repair it in a GIS.',
  },
  coordinateRange: {
    zh: '坐标“{found}”超出经纬度范围（{expected}）。请检查经纬度是否写反，或是否为投影坐标。',
    en: 'the coordinate “{found}” is outside longitude and latitude ({expected}). Look for swapped or projected coordinates.',
  },
  villageWithoutCoordinates: {
    zh: '{total} 个村中有 {count} 个没有坐标：图上画在上级的注记点，距离类指标按缺失处理。如有坐标请补上。',
    en: '{count} of {total} villages have no coordinates: they are drawn at their parent’s label point and are missing for distances. Add coordinates if there are any.',
  },
  areaUnknown: {
    zh: '代码“{found}”没有对应的区划。请更正代码，或把该单位加入区划或村表。',
    en: 'there is no area with the code “{found}”. Correct the code, or add the unit to the areas or villages.',
  },
  indicatorUnknown: {
    zh: '指标“{found}”未在 indicators.json 中定义。请更正编号，或补上定义。',
    en: 'the indicator “{found}” is not defined in indicators.json. Correct the id, or define it.',
  },
  dimensionUnknown: {
    zh: '指标“{indicator}”没有分类“{found}”[；可用的有：{expected}]。请更正，或在指标中补上。',
    en: 'the indicator “{indicator}” has no dimension or category “{found}”[; it has: {expected}]. Correct it, or add it to the indicator.',
  },
  projectUnknown: {
    zh: '项目“{found}”不在项目清单中。请更正编号，或补上该项目。',
    en: 'the project “{found}” is not in the list of projects. Correct the id, or add the project.',
  },
  sourceUnknown: {
    zh: '来源[“{found}”]未填写或不在 sources.json 中，无法说明数据出处。请补上来源。',
    en: 'the source[ “{found}”] is empty or not in sources.json, so nobody can say where the data come from. Add it.',
  },
  customAreaUnknown: {
    zh: '片区“{found}”未定义。请更正编号，或在 custom-areas.json 中补上。',
    en: 'the custom area “{found}” is not defined. Correct the id, or add it to custom-areas.json.',
  },
  attributeUnknown: {
    zh: '没有任何单位具有属性“{found}”[；可用的有：{expected}]。请更正名称，或在村表中补上该列。',
    en: 'no unit has the attribute “{found}”[; there are: {expected}]. Correct the name, or add the column to the villages.',
  },
  periodInvalid: {
    zh: '“{found}”不是时期；应写作 2016、2016-H1、2016-Q1、2016-03 或 2016-03-31。请更正。',
    en: '“{found}” is no period; expected 2016, 2016-H1, 2016-Q1, 2016-03 or 2016-03-31. Correct it.',
  },
  duplicateObservation: {
    zh: '第 {first} 行和第 {second} 行报告的是同一个数（{found}）；采用第 {first} 行。请删去其中一行。',
    en: 'rows {first} and {second} report the same figure ({found}); row {first} is taken. Delete one of them.',
  },
  duplicateId: {
    zh: '编号“{found}”已用于 {first}；此处未采用。请改用唯一的编号。',
    en: 'the id “{found}” is already used at {first}; this one is left out. Use an id of its own.',
  },
  absentWithValue: {
    zh: '既有数值“{found}”又注明缺失原因“{absent}”，两者只能有一个。请删去其中之一。',
    en: 'there is a value, “{found}”, and a reason for its absence, “{absent}”; only one of them can be. Delete one.',
  },
  absentReasonInvalid: {
    zh: '“{found}”不是缺失原因；应为：{expected}。请选用其中之一。',
    en: '“{found}” is no reason for an absence; expected one of: {expected}. Use one of them.',
  },
  targetScopeEmpty: {
    zh: '目标范围内没有任何“{expected}”一级的单位，无法计算。请更正范围或统计层级。',
    en: 'the scope of the target has no unit of the level “{expected}”, so nothing can be computed. Correct the scope or the count level.',
  },
  targetInvalid: {
    zh: '目标前后不一致[：{found}][；应为：{expected}]。请更正。',
    en: 'the target contradicts itself[: {found}][; expected: {expected}]. Correct it.',
  },
  correctionUnknown: {
    zh: '被更正的台账行“{found}”不存在。请更正编号。',
    en: 'the ledger line to be corrected, “{found}”, does not exist. Correct the id.',
  },
  ...importSentences,
  ...planSentences,
  ...releaseSentences,
};
