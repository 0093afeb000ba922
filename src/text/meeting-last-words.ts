import type { SnapshotChange } from '../core/meeting/snapshot.ts';
import type { Language } from '../core/unit.ts';

/** Sentences of a frozen meeting and what has changed since; loaded with them. */
export type MeetingLastWords = {
  readonly last: string;
  readonly freeze: string;
  readonly freezeHint: string;
  readonly open: string;
  readonly frozen: (title: string, frozenOn: string, asOf: string) => string;
  readonly sameInputs: string;
  readonly otherInputs: string;
  readonly kinds: Readonly<Record<SnapshotChange['kind'], string>>;
  readonly kindHints: Readonly<Record<SnapshotChange['kind'], string>>;
  readonly nothing: string;
  readonly whole: string;
  readonly target: string;
  readonly area: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly statusBefore: string;
  readonly statusAfter: string;
  readonly code: string;
  readonly unit: string;
  readonly absent: string;
  readonly listed: (shown: number, all: number) => string;
  readonly kept: string;
  readonly keptHint: string;
  /** Name of a meeting among others, for buttons. */
  readonly keptName: (title: string, frozenOn: string) => string;
  readonly figuresOf: (asOf: string) => string;
  readonly save: string;
  readonly saveName: (name: string) => string;
  readonly forget: string;
  readonly forgetName: (name: string) => string;
  readonly refusals: Readonly<
    Record<'tooLarge' | 'notJson' | 'notMeeting' | 'newer' | 'broken' | 'gone' | 'notKept', string>
  >;
};

export function meetingLastWords(language: Language): MeetingLastWords {
  return language === 'zh' ? zh : en;
}

const zh: MeetingLastWords = {
  last: '上次会议',
  freeze: '定格本次会议',
  freezeHint:
    '定格：把图上地方各目标此刻的数留在这台电脑上，也可存成文件。下次开会一按就列出此后的变化，更正旧数与新进展分开。',
  open: '打开会议文件',
  frozen: (title, frozenOn, asOf) => `${title}，${frozenOn}定格，数据截至${asOf}。`,
  sameInputs: '数据文件没有变过。',
  otherInputs: '数据文件此后有改动。',
  kinds: { correction: '更正', progress: '进展', withdrawn: '已撤', added: '新增' },
  kindHints: {
    correction: '上次会议看到的数，现在知道当时并非如此。',
    progress: '从上次会议那天到现在的变化，两头都按现在所知。',
    withdrawn: '数据中已没有的目标或地方。',
    added: '上次会议时还没有的目标或地方。',
  },
  nothing: '与上次会议相比没有变化。',
  whole: '全部范围',
  target: '目标',
  area: '地方',
  kind: '性质',
  before: '之前',
  after: '之后',
  statusBefore: '之前状态',
  statusAfter: '之后状态',
  code: '代码',
  unit: '单位',
  absent: '缺数',
  listed: (shown, all) => (shown < all ? `共 ${all} 项，列前 ${shown}；导出为全部。` : `共 ${all} 项`),
  kept: '这台电脑上的会议',
  keptHint: '选一次会议，看此后的变化。清理浏览器数据会一并清掉，要长久保存请存为文件。',
  keptName: (title, frozenOn) => `${frozenOn}，${title}`,
  figuresOf: (asOf) => `数据截至${asOf}`,
  save: '存为文件',
  saveName: (name) => `存为文件：${name}`,
  forget: '忘记',
  forgetName: (name) => `忘记：${name}`,
  refusals: {
    tooLarge: '文件太大，没有打开。',
    notJson: '文件不是可读的 JSON，没有打开。',
    notMeeting: '这不是定格的会议文件，没有打开。',
    newer: '文件由更新的版本写成，请更新后再打开。',
    broken: '文件内容有误或被改动过，没有打开。',
    gone: '这次会议已不在这个浏览器里（可能清理过数据）。请从文件打开。',
    notKept: '浏览器没有让我们把会议留在这台电脑上。定格的会议改存为文件。',
  },
};

const en: MeetingLastWords = {
  last: 'Last meeting',
  freeze: 'Freeze this meeting',
  freezeHint:
    'Freezing keeps the figures of every target in the place on the map on this machine, or in a file. At the next meeting one press lists what has changed since, corrections of old figures apart from progress.',
  open: 'Open a meeting’s file',
  frozen: (title, frozenOn, asOf) => `${title}, frozen on ${frozenOn}, figures as of ${asOf}.`,
  sameInputs: 'The data files have not changed.',
  otherInputs: 'The data files have changed since.',
  kinds: { correction: 'Corrections', progress: 'Progress', withdrawn: 'Withdrawn', added: 'Added' },
  kindHints: {
    correction: 'What the meeting saw is no longer what is known of that day.',
    progress: 'From the day of the meeting to now, both as known now.',
    withdrawn: 'Targets or places that the data no longer hold.',
    added: 'Targets or places that were not there at the meeting.',
  },
  nothing: 'Nothing has changed since the meeting.',
  whole: 'Whole scope',
  target: 'Target',
  area: 'Place',
  kind: 'Kind',
  before: 'Before',
  after: 'After',
  statusBefore: 'Status before',
  statusAfter: 'Status after',
  code: 'Code',
  unit: 'Unit',
  absent: 'no figure',
  listed: (shown, all) =>
    shown < all ? `${all} changes, first ${shown} shown; the export has all.` : `${all} changes`,
  kept: 'Meetings on this machine',
  keptHint:
    'Choose a meeting to see what has changed since. They go when the browser’s data are cleared; save as a file what has to last.',
  keptName: (title, frozenOn) => `${frozenOn}, ${title}`,
  figuresOf: (asOf) => `figures as of ${asOf}`,
  save: 'Save as a file',
  saveName: (name) => `Save as a file: ${name}`,
  forget: 'Forget',
  forgetName: (name) => `Forget: ${name}`,
  refusals: {
    tooLarge: 'The file is too large and was not opened.',
    notJson: 'The file is no readable JSON and was not opened.',
    notMeeting: 'This is no file of a frozen meeting; it was not opened.',
    newer: 'The file was written by a newer version; update, then open it.',
    broken: 'The file is faulty or was altered; it was not opened.',
    gone: 'This meeting is no longer in this browser (its data may have been cleared). Open it from its file.',
    notKept: 'The browser did not let us keep meetings on this machine. A frozen meeting is saved as a file instead.',
  },
};
