import type { Published } from '../core/disclosure/published.ts';
import type { Release } from '../core/disclosure/release.ts';
import type { RefusalReason } from '../core/disclosure/report.ts';
import type { Bilingual, Language } from '../core/unit.ts';

/** Why something asked for is not in a release. */
export const refusalWords: Readonly<Record<RefusalReason, Bilingual>> = {
  restricted: { zh: '限制级，不得公开', en: 'restricted' },
  internal: { zh: '内部指标', en: 'internal' },
  personal: { zh: '涉及个人', en: 'about persons' },
  baseUnknown: { zh: '由两个人数相除，知其一可推其二', en: 'a quotient of counts of people: one gives away the other' },
  unknown: { zh: '工作区里没有，或成员不在发布层级', en: 'not in the workspace, or its members are not published' },
  villageOff: { zh: '未打开“公开到村”', en: 'villages are not switched on' },
};

/** What was done to protect a release, a few lines without any value, for the terminal and the dialog. */
export function releaseReportText(release: Published<Release>, language: Language): string {
  const { head, report } = release;
  const { rules, figures, withheldCells, attack, refused } = report;
  const share = percent(figures.withheld, figures.withheld + figures.published);
  const changes = { new: 0, revised: 0, withdrawn: 0 };
  for (const { kind, count } of release.changes.changes) changes[kind] += count;
  const lines =
    language === 'zh'
      ? [
          `${head.title.zh} 第 ${head.serial} 版（${head.id}）${head.trial ? ' 内部试用' : ` 审图号：${head.mapNumber}`}`,
          `规则：1 至 ${rules.minimumCount - 1} 的人数、户数隐去，0 照登；由其得出的比率一并隐去；点位保留 ${rules.coordinateDecimals.points} 位小数`,
          `数值：公布 ${figures.published}，隐去 ${figures.withheld}（${share}），缺报等 ${figures.absent}`,
          `为何隐去：数值小 ${withheldCells.small} 个，为保护它们另加 ${withheldCells.complementary} 个；试加后又放开 ${withheldCells.returned} 个`,
          `推算检验：${report.equations} 个等式、${report.cells} 个数，逐一推算 ${attack.attacked} 个小数值，可推出 ${attack.exposed} 个；对照以前 ${attack.earlierReleases} 版${attack.alreadyPublished > 0 ? `，其中 ${attack.alreadyPublished} 个以前已公布，收不回来` : ''}`,
          ...(release.changes.since
            ? [`与上一版相比：新增 ${changes.new}，修订 ${changes.revised}，撤下 ${changes.withdrawn}`]
            : []),
          ...refused.map(
            ({ what, id, reason }) => `未予公开：${whatWords[what]?.zh ?? what} ${id}（${refusalWords[reason].zh}）`,
          ),
        ]
      : [
          `${head.title.en}, release ${head.serial} (${head.id})${head.trial ? ', internal trial' : `, map number ${head.mapNumber}`}`,
          `Rules: counts of people or households from 1 to ${rules.minimumCount - 1} are withheld with the rates built on them, 0 is shown; places to ${rules.coordinateDecimals.points} decimals`,
          `Figures: ${figures.published} published, ${figures.withheld} withheld (${share}), ${figures.absent} absent`,
          `Why: ${withheldCells.small} small counts, ${withheldCells.complementary} more to protect them; ${withheldCells.returned} tried and published after all`,
          `Attack: ${report.equations} equations, ${report.cells} counts; of ${attack.attacked} small ones ${attack.exposed} can be narrowed; held against ${attack.earlierReleases} earlier releases${attack.alreadyPublished > 0 ? `, which have shown ${attack.alreadyPublished} of them already` : ''}`,
          ...(release.changes.since
            ? [
                `Against the last release: ${changes.new} new, ${changes.revised} revised, ${changes.withdrawn} withdrawn`,
              ]
            : []),
          ...refused.map(
            ({ what, id, reason }) =>
              `Not published: ${whatWords[what]?.en ?? what} ${id} (${refusalWords[reason].en})`,
          ),
        ];
  return lines.join('\n');
}

const whatWords: Readonly<Record<string, Bilingual>> = {
  indicator: { zh: '指标', en: 'indicator' },
  target: { zh: '目标', en: 'target' },
  customArea: { zh: '片区', en: 'custom area' },
  project: { zh: '项目', en: 'project' },
  level: { zh: '层级', en: 'level' },
};

function percent(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${((part / whole) * 100).toFixed(1)} %`;
}
