import type { ScheduleVerdict } from '../core/meeting/backward-schedule.ts';
import type { ProblemKind } from '../core/meeting/problem-tour.ts';
import type { Language } from '../core/unit.ts';

/** Sentences of the board, the tour and the lists of a meeting; loaded with them. */
export type MeetingWords = {
  readonly board: string;
  readonly short: string;
  readonly answerable: string;
  readonly tour: string;
  readonly scenes: string;
  readonly task: string;
  readonly deadline: string;
  readonly noDeadline: string;
  readonly outside: string;
  readonly boardHint: string;
  readonly cell: (area: string, task: string, status: string, gap: string) => string;
  readonly gap: (text: string) => string;
  readonly met: string;
  readonly nobody: string;
  readonly showOnMap: string;
  readonly close: string;
  readonly waiting: string;
  readonly print: string;
  readonly verdicts: Readonly<Record<ScheduleVerdict, string>>;
  readonly paceNeeded: (pace: string) => string;
  readonly bestPace: (pace: string) => string;
  readonly latestStart: (day: string) => string;
  readonly lostFrom: (day: string) => string;
  readonly kinds: Readonly<Record<ProblemKind, string>>;
  readonly kindMeasure: (kind: ProblemKind, measure: number) => string;
  readonly stop: (at: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly end: string;
  readonly noStops: string;
  readonly yearBefore: (text: string) => string;
  readonly checklist: string;
  readonly noChecklist: string;
  readonly missed: (count: number, units: number) => string;
  readonly allMissed: string;
  readonly conditionFailures: (units: number) => string;
  readonly unknown: string;
  readonly unit: string;
  readonly place: string;
  readonly lacks: string;
  readonly shortListed: (shown: number, all: number) => string;
  readonly tasksBehind: (count: number) => string;
  readonly noneBehind: string;
  readonly sceneTitle: string;
  readonly editScenes: string;
  readonly keepView: string;
  readonly startShow: string;
  readonly noScenes: string;
  readonly sceneDay: string;
  readonly latest: string;
  readonly frozenAt: (day: string) => string;
  readonly dwell: string;
  readonly note: string;
  readonly moveUp: (name: string) => string;
  readonly moveDown: (name: string) => string;
  readonly show: string;
  readonly showScene: (name: string) => string;
  readonly remove: string;
  readonly removeScene: (name: string) => string;
  readonly showing: string;
  readonly scene: (at: number, all: number) => string;
  readonly previousScene: string;
  readonly nextScene: string;
  readonly autoplay: string;
  readonly speakerWindow: string;
  readonly endShow: string;
  readonly blank: string;
  readonly speakerWaiting: string;
  readonly noNote: string;
  readonly lastScene: string;
  readonly nextIs: (title: string) => string;
};

export function meetingWords(language: Language): MeetingWords {
  return language === 'zh' ? zh : en;
}

const percent = (share: number) => `${(Math.abs(share) * 100).toFixed(0)}%`;

const zh: MeetingWords = {
  board: '作战板',
  short: '差一项',
  answerable: '责任清单',
  tour: '问题巡览',
  scenes: '场景',
  task: '任务',
  deadline: '期限',
  noDeadline: '无期限',
  outside: '不在范围内',
  boardHint: '每格是一项任务在一个地方的状态；选一格，看倒排工期和责任人。',
  cell: (area, task, status, gap) => `${area}，${task}：${status}${gap === '' ? '' : `，${gap}`}`,
  gap: (text) => `差 ${text}`,
  met: '已达标',
  nobody: '没有登记责任人',
  showOnMap: '在图上看',
  close: '关闭',
  waiting: '正在计算',
  print: '打印',
  verdicts: {
    met: '已经达标，无需倒排。',
    inTime: '按本地历来最快的进度，还来得及。',
    tooLate: '按本地历来最快的进度，已经来不及。',
    neverMoved: '还没有出现过向目标推进的年份，无法推算最迟开工日。',
    overdue: '期限已过，尚未达标。',
    noBasis: '缺数值、目标或期限，无法倒排。',
  },
  paceNeeded: (pace) => `每年需 ${pace}`,
  bestPace: (pace) => `历来最快每年 ${pace}`,
  latestStart: (day) => `最迟 ${day} 开工`,
  lostFrom: (day) => `${day} 起不再可能按期达标`,
  kinds: {
    furthestBehind: '落后最多',
    goneBackwards: '返贫倒退',
    biggestMover: '变化最大',
    nearestToDone: '临门一脚',
    missingReports: '缺报',
  },
  kindMeasure: (kind, measure) =>
    ({
      furthestBehind: `还差全程的 ${percent(measure)}`,
      goneBackwards: `一年内返贫 ${measure}`,
      biggestMover: `一年${measure >= 0 ? '推进' : '倒退'}全程的 ${percent(measure)}`,
      nearestToDone: `只差全程的 ${percent(measure)}`,
      missingReports: `${measure} 个单位没有数`,
    })[kind],
  stop: (at, all) => `第 ${at} 站，共 ${all} 站`,
  previous: '上一站',
  next: '下一站',
  end: '结束巡览',
  noStops: '这里没有可巡览的问题。',
  yearBefore: (text) => `一年前 ${text}`,
  checklist: '清单',
  noChecklist: '数据中没有由多项条件组成的目标。',
  missed: (count, units) => `差 ${count} 项：${units}`,
  allMissed: '全部',
  conditionFailures: (units) => `${units} 个未达`,
  unknown: '不详',
  unit: '单位',
  place: '所属',
  lacks: '差什么',
  shortListed: (shown, all) => (shown < all ? `共 ${all} 个，列前 ${shown}` : `共 ${all} 个`),
  tasksBehind: (count) => `${count} 项落后`,
  noneBehind: '没有落后的任务。',
  sceneTitle: '标题',
  editScenes: '编辑场景',
  keepView: '保留当前画面',
  startShow: '开始放映',
  noScenes: '还没有场景。把图调到要讲的样子，再保留当前画面。',
  sceneDay: '数据日期',
  latest: '随最新数据',
  frozenAt: (day) => `定在${day}`,
  dwell: '停留（秒）',
  note: '讲稿',
  moveUp: (name) => `上移：${name}`,
  moveDown: (name) => `下移：${name}`,
  show: '放映',
  showScene: (name) => `放映：${name}`,
  remove: '删除',
  removeScene: (name) => `删除：${name}`,
  showing: '放映场景',
  scene: (at, all) => `第 ${at} 幕，共 ${all} 幕`,
  previousScene: '上一幕',
  nextScene: '下一幕',
  autoplay: '自动播放',
  speakerWindow: '讲稿窗口',
  endShow: '结束放映',
  blank: '黑屏，按任意处恢复',
  speakerWaiting: '等待放映开始。',
  noNote: '这一幕没有讲稿。',
  lastScene: '这是最后一幕。',
  nextIs: (title) => `下一幕：${title}`,
};

const en: MeetingWords = {
  board: 'Board',
  short: 'One short',
  answerable: 'Who answers',
  tour: 'Problem tour',
  scenes: 'Scenes',
  task: 'Task',
  deadline: 'Due',
  noDeadline: 'no deadline',
  outside: 'Outside its scope',
  boardHint: 'Each cell is one task in one place. Choose a cell for its backward schedule and who answers for it.',
  cell: (area, task, status, gap) => `${area}, ${task}: ${status}${gap === '' ? '' : `, ${gap}`}`,
  gap: (text) => `${text} short`,
  met: 'Met',
  nobody: 'Nobody is registered',
  showOnMap: 'Show on the map',
  close: 'Close',
  waiting: 'Computing',
  print: 'Print',
  verdicts: {
    met: 'Met: nothing left to schedule.',
    inTime: 'At the best pace seen here there is still time.',
    tooLate: 'Not even the best pace seen here would do.',
    neverMoved: 'No year has yet moved towards the goal, so no latest start can be given.',
    overdue: 'The deadline has passed unmet.',
    noBasis: 'Value, goal or deadline is absent.',
  },
  paceNeeded: (pace) => `Needs ${pace} a year`,
  bestPace: (pace) => `Best year so far ${pace}`,
  latestStart: (day) => `Latest start ${day}`,
  lostFrom: (day) => `Out of reach from ${day}`,
  kinds: {
    furthestBehind: 'Furthest behind',
    goneBackwards: 'Gone backwards',
    biggestMover: 'Biggest mover',
    nearestToDone: 'Nearest to done',
    missingReports: 'Missing reports',
  },
  kindMeasure: (kind, measure) =>
    ({
      furthestBehind: `${percent(measure)} of the way left`,
      goneBackwards: `${measure} returned within a year`,
      biggestMover: `${measure >= 0 ? 'Forward' : 'Back'} ${percent(measure)} of the way in a year`,
      nearestToDone: `Only ${percent(measure)} of the way left`,
      missingReports: `${measure} units without a figure`,
    })[kind],
  stop: (at, all) => `Stop ${at} of ${all}`,
  previous: 'Previous stop',
  next: 'Next stop',
  end: 'End the tour',
  noStops: 'Nothing to tour here.',
  yearBefore: (text) => `${text} a year before`,
  checklist: 'Checklist',
  noChecklist: 'No target of these data is a list of conditions.',
  missed: (count, units) => `${count} short: ${units}`,
  allMissed: 'All',
  conditionFailures: (units) => `${units} fail`,
  unknown: 'unknown',
  unit: 'Unit',
  place: 'In',
  lacks: 'Lacks',
  shortListed: (shown, all) => (shown < all ? `${all}, first ${shown} shown` : `${all}`),
  tasksBehind: (count) => `${count} behind`,
  noneBehind: 'No task is behind.',
  sceneTitle: 'Title',
  editScenes: 'Edit scenes',
  keepView: 'Keep this view',
  startShow: 'Start the show',
  noScenes: 'No scenes yet. Set the map as you want to speak to it, then keep this view.',
  sceneDay: 'Figures as of',
  latest: 'Latest figures',
  frozenAt: (day) => `Frozen at ${day}`,
  dwell: 'Stays (s)',
  note: 'Speaker’s note',
  moveUp: (name) => `Move up: ${name}`,
  moveDown: (name) => `Move down: ${name}`,
  show: 'Show',
  showScene: (name) => `Show: ${name}`,
  remove: 'Delete',
  removeScene: (name) => `Delete: ${name}`,
  showing: 'Show of scenes',
  scene: (at, all) => `Scene ${at} of ${all}`,
  previousScene: 'Previous scene',
  nextScene: 'Next scene',
  autoplay: 'Autoplay',
  speakerWindow: 'Speaker’s window',
  endShow: 'End the show',
  blank: 'Blank; press anywhere to return',
  speakerWaiting: 'Waiting for the show to begin.',
  noNote: 'No note for this scene.',
  lastScene: 'This is the last scene.',
  nextIs: (title) => `Next: ${title}`,
};
