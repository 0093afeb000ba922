import type { planningHandOnZh } from './planning-hand-on-zh.ts';

export const planningHandOnEn: typeof planningHandOnZh = {
  rescue: {
    hint: 'What you have drawn is still there. Before reloading you can save it to a file:',
    plan: 'Download this plan',
    all: 'Download all plans of this computer (rescue file)',
    noPlan: 'No plan is open.',
    noStorage: 'The browser’s storage cannot be read. Download this plan instead.',
  },
  unopened: {
    said: (title) =>
      `The plan “${title}” did not open: what is stored of it on this computer is damaged. It was left as it is; another plan is open now.`,
    rescue: 'Download rescue file',
    close: 'Close',
  },
  menu: {
    title: 'Plan file',
    standing: { saved: 'Saved', saving: 'Saving…', readOnly: 'View only', failed: 'Not saved' },
    where: 'Saved in this browser as you draw. Download the plan file to hand it on or to keep it.',
    readOnly: {
      otherTab:
        'Another page is editing this plan; here it can only be looked at. You may take over, and that page looks on.',
      newerVersion: 'This plan was saved by a newer version; here it can only be looked at.',
    },
    failed: {
      quota: 'The browser has no room left; changes are in memory only. Download the plan file now.',
      storage: 'The browser does not allow saving; changes are in memory only. Download the plan file now.',
      readBack: 'What was written did not read back the same; changes are in memory only. Download the plan file now.',
    },
    room: (used, quota, isKept) =>
      `Browser storage: ${used} of ${quota} MB used; ${isKept ? 'the browser has promised not to clear it.' : 'the browser may clear it when room is short, so download the file often.'}`,
    neverExported: 'No plan file has been downloaded yet.',
    exported: (on) => `Last downloaded: ${on}.`,
    takeOver: 'Take over',
    download: 'Download plan file',
    failedFile: (file) => `“${file}” did not open; the plan on the screen is as it was:`,
    name: 'Name of the plan',
    otherHere: (title) =>
      `“${title}” is on this computer already, with other content than the file. Which one shall be opened?`,
    takeHere: 'The one on this computer',
    takeCopy: 'The file, as another plan',
    takeMerge: 'Merge the file into it',
    copyOf: (title) => `${title} (file)`,
    notOpened: (title) =>
      `“${title}” did not open: what is stored of it is damaged. The plan on the screen is as it was.`,
    openFile: 'Open plan file…',
    newPlan: 'New plan',
    others: 'Other plans in this browser',
    noOthers: 'There are no others.',
  },
  handOn: {
    open: 'Hand on',
    title: 'Handing on',
    workflow: 'Approval',
    states: { draft: 'Draft', reviewed: 'Reviewed', approved: 'Approved' },
    sentBack: 'Sent back to draft',
    take: { draft: 'Back to draft', reviewed: 'Reviewed', approved: 'Approve and lock' },
    changedSince: (state) =>
      `The plan was changed after it was ${{ draft: 'sent back', reviewed: 'reviewed', approved: 'approved' }[state]}: what was signed is not what it holds now.`,
    person: 'Person',
    organisation: 'Organisation',
    on: 'Date',
    remark: 'Remark',
    exchange: 'Export and import',
    exchangeHint: (variant) =>
      `Projects and yearly funds of “${variant}”; an edited XLSX or GeoJSON can be brought back, matched by id.`,
    formats: { xlsx: 'XLSX', geojson: 'GeoJSON', kml: 'KML', csv: 'CSV' },
    bringBack: 'Bring back XLSX or GeoJSON…',
    broughtBack: (count) => `${count} elements brought back.`,
    broughtNothing: 'Nothing was brought back and the plan is as it was; correct what is listed below and try again.',
    notesName: 'Notes',
    round: 'Round and merge',
    roundHint:
      'Handing out marks the state of now as the common beginning; files that come back are merged here, conflict by conflict.',
    issue: 'Hand out (download)',
    merge: 'Merge a file…',
  },
  merge: {
    title: (from) => `Merge: ${from}`,
    cancel: 'Leave the merge',
    accept: 'Merge',
    open: (count) => (count === 1 ? '1 conflict is open' : `${count} conflicts are open`),
    settled: 'Every conflict is settled',
    signFirst: 'This plan has been signed: give your name and office, then merge.',
    none: 'No conflict; it can be merged as it is.',
    same: 'Both hold the same; there is nothing to merge.',
    news: (count) => `What changes here (${count})`,
    origins: (count) => `Where merged parts came from (${count})`,
    suggested: 'The rest as suggested',
    twoWay: 'No common beginning is known: all that differs is a conflict, nothing counts as deleted.',
    workspaceDiffers: 'The two plans were drawn on different data.',
    ours: 'Ours',
    theirs: 'Theirs',
    conflict: 'Conflict',
    kinds: {
      bothChanged: 'Changed by both',
      deletedAndChanged: 'Deleted here, changed there',
      notOwner: 'Changed in a county of the other',
    },
    owners: 'Whose county',
    neither: 'Anyone',
  },
};
