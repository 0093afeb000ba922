/** Words of the import that are not in `data-zh`, Chinese. */
export const importZh = {
  household: {
    title: '户级文件。',
    promise:
      '含有身份证号或银行卡号，只在这台电脑上遮盖显示：不进入工作区，不保存，不写进网址；放弃这批文件或关闭页面后即不再留存。',
    counts: (villages: string, rows: string) => `${villages} 个村，${rows} 行`,
    nowhere: '没有对应到区划的行',
    layer: '含有身份证号或银行卡号，不能加入工作区。请去掉这些列后再导入。',
    columnLeftOut: (columns: string) => `含个人号码的列不会加入：${columns}`,
  },
};
