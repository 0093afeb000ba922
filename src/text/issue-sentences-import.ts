import type { importIssueCodes } from '../core/issue.ts';
import type { Bilingual } from '../core/unit.ts';

/** Sentences about files to be imported; same marks as in `issue-sentences`. */
export const importSentences: Readonly<Record<(typeof importIssueCodes)[number], Bilingual>> = {
  fileEmpty: {
    zh: '文件是空的。请检查是否传输完整。',
    en: 'the file is empty. Check whether it arrived whole.',
  },
  fileTooLarge: {
    zh: '文件有 {found} MB，上限为 {expected} MB。请拆分后再导入。',
    en: 'the file has {found} MB, the limit is {expected} MB. Split it and import the parts.',
  },
  fileTimedOut: {
    zh: '读取超过 {expected} 秒，已停止；文件可能损坏或带有恶意内容。请用原来的软件打开后另存一份，或拆分后再试。',
    en: 'reading took more than {expected} seconds and was stopped; the file may be damaged or hostile. Open it in its own program and save it again, or split it.',
  },
  fileTooMuchMemory: {
    zh: '读取所需内存超过 {expected} MB，已停止。请拆分文件后再试。',
    en: 'reading needs more than {expected} MB of memory and was stopped. Split the file and try again.',
  },
  linkRefused: {
    zh: '这是一个符号链接或特殊文件，不予打开。请选择文件本身。',
    en: 'this is a symbolic link or a special file and is not opened. Choose the file itself.',
  },
  linkNotFollowed: {
    zh: '文件中的“{found}”指向别处的内容，未予读取；本程序从不联网取数。如需要，请把该内容另存为文件导入。',
    en: '“{found}” points to contents elsewhere, which are not fetched. Save them as a file and import that if they are needed.',
  },
  officeOld: {
    zh: '这是旧版 Excel（.{found}）工作簿，无法直接读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
    en: 'this is an old Excel workbook (.{found}), which is not read. Open it in Excel or WPS, save it as .xlsx and import that.',
  },
  officeEncrypted: {
    zh: '工作簿（.{found}）设有打开密码，无法读取。请在 Excel 或 WPS 中去掉密码后另存为 .xlsx。',
    en: 'the workbook (.{found}) is protected by a password. Remove it in Excel or WPS and save as .xlsx.',
  },
  formatForeign: {
    zh: '这是 {found} 格式，本程序不读取。表格请另存为 .xlsx 或 CSV，地图数据请另存为 GeoJSON 或打包成 zip 的 shapefile。',
    en: 'this is a file of the format {found}, which is not read. Save tables as .xlsx or CSV, maps as GeoJSON or a zipped shapefile.',
  },
  zipNothing: {
    zh: '压缩包内没有能读取的文件；应有表格（.xlsx、.csv）、shapefile、GeoJSON、KML 或工作区。',
    en: 'the zip holds nothing that can be read; expected tables (.xlsx, .csv), a shapefile, GeoJSON, KML or a workspace.',
  },
  encodingRead: {
    zh: '文件编码为 {found}，已按此读取；如有乱码请改选编码。',
    en: 'the encoding is {found} and the file was read as such; choose another if characters look wrong.',
  },
  encodingDoubtful: {
    zh: '编码推测为 {found}，把握约 {percent}%。请对照预览，如有乱码请改选编码。',
    en: 'the encoding is probably {found} ({percent}% sure). Look at the preview and choose another if characters look wrong.',
  },
  encodingDamaged: {
    zh: '文件中有不属于 {found} 编码的字节，部分字符已丢失。请向来源单位重新索取，或从原软件再导出一次。',
    en: 'some bytes are not valid {found}, so that characters are lost. Ask for the file again, or export it once more from its own program.',
  },
  encodingContradicted: {
    zh: '说明文件写的编码“{found}”与内容不符，已按 {expected} 读取。请对照预览确认。',
    en: 'the stated encoding “{found}” does not fit the contents, which were read as {expected}. Confirm it by the preview.',
  },
  characterLost: {
    zh: '“{found}”中有丢失的字符。请对照原件补上。',
    en: '“{found}” contains lost characters. Complete it from the original.',
  },
  cellTooLong: {
    zh: '有一格超过一百万字，表格从这里起未读取；多半是引号没有成对。请检查该行。',
    en: 'a cell has more than a million characters, so the table is not read from here on; most likely a quotation mark is not closed. Look at this row.',
  },
  tableEmpty: {
    zh: '没有找到数据行。请检查工作表是否选对、表头行是否指对。',
    en: 'there are no data rows. Check that it is the right sheet and the right header row.',
  },
  tableTooLarge: {
    zh: '超过上限 {expected}（{unit}），其余未读取。请拆分后再导入。',
    en: 'there is more than the limit of {expected} {unit}; the rest is not read. Split it and import the parts.',
  },
  titleRowsAside: {
    zh: '表头上方有 {count} 行标题或说明，未当作数据。',
    en: '{count} rows above the header are titles or remarks and are not taken as data.',
  },
  headerMissing: {
    zh: '没有找到表头，各列以字母命名。请指定表头所在的行，或补上表头。',
    en: 'no header was found, so the columns are named by letters. Say which row it is, or add one.',
  },
  headerDoubtful: {
    zh: '表头的位置不能确定。请对照预览确认表头所在的行。',
    en: 'it is not certain which row is the header. Confirm it by the preview.',
  },
  columnUnnamed: {
    zh: '{found} 列有数据但没有列名。请补上列名，或在导入时不选该列。',
    en: 'column {found} has data but no name. Name it, or leave it out.',
  },
  columnRepeated: {
    zh: '列名“{found}”重复出现，这一列改称“{expected}”，数据均已保留。请核对各列的含义。',
    en: 'the column name “{found}” is there more than once; this one is called “{expected}”, and all data are kept. Check what each of them means.',
  },
  totalRowAside: {
    zh: '“{found}”行是合计，已单独放置，不计入数据，以免重复计算。',
    en: 'the row “{found}” is a total; it is set aside so that nothing is counted twice.',
  },
  rowShort: {
    zh: '该行只有 {found} 格，表头有 {expected} 格；缺的按空白处理。请核对是否错列。',
    en: 'the row has {found} cells, the header {expected}; the others are taken as blank. Check that nothing has shifted.',
  },
  mergedCellsFilled: {
    zh: '数据区有 {count} 处合并单元格，其中每一格都按合并的内容填写。请核对。',
    en: '{count} merged ranges among the data are filled with their text in every cell. Check that this is meant.',
  },
  personalAside: {
    zh: '这一行不作为数据，但含有 {count} 处身份证号、银行卡号或手机号；已遮盖，不会进入工作区。',
    en: 'This row is no data, but holds {count} identity, bank card or telephone numbers; they are covered and never enter a workspace.',
  },
  personalNames: {
    zh: '这一列像是人名（{count} 格）。人名不应进入工作区，也不能公开；户级文件请作为户级文件打开，遮盖显示。',
    en: 'The {count} cells of this column look like names of persons. They do not belong into a workspace and cannot be published; open a household file as such, shown masked.',
  },
  residentIds: {
    zh: '这一列有 {count} 格是居民身份证号。身份证号不会进入工作区，也不能公开；户级文件只能在本机打开，遮盖显示。',
    en: '{count} cells of this column are resident identity numbers. They never enter a workspace and cannot be published; a household file is opened on this machine only, and shown masked.',
  },
  bankCards: {
    zh: '这一列有 {count} 格是银行卡号。银行卡号不会进入工作区，也不能公开。',
    en: '{count} cells of this column are bank card numbers. They never enter a workspace and cannot be published.',
  },
  mobiles: {
    zh: '这一列有 {count} 格是手机号码。手机号码不会进入工作区，也不能公开。',
    en: '{count} cells of this column are mobile telephone numbers. They never enter a workspace and cannot be published.',
  },
  cellNotNumber: {
    zh: '“{found}”所在的列是数字，这一格不是；将按缺失处理并注明原因。请更正或确认。',
    en: '“{found}” stands in a column of numbers and is none; it counts as missing, with the reason. Correct or confirm it.',
  },
  cellError: {
    zh: '“{found}”是 Excel 的错误值，将按无法读取处理。请在原表中修正公式。',
    en: '“{found}” is an error value of Excel and counts as unreadable. Mend the formula in the original.',
  },
  percentMixed: {
    zh: '“{found}”带百分号，而同列其他数字没有。请指定该列的单位。',
    en: '“{found}” has a percent sign, other numbers of the column have none. Say which unit the column has.',
  },
  codeScientific: {
    zh: '代码“{found}”被 Excel 改成了科学计数法，后面的数字已丢失；只有在与已知代码唯一对应时才能恢复。请把该列设为文本后重新导出。',
    en: 'the code “{found}” was turned into scientific notation by Excel, which lost its last digits; it can be recovered only where a single known code fits. Format the column as text and export it again.',
  },
  formulaWithoutValue: {
    zh: '公式没有保存计算结果，此格按空白处理。请在 Excel 或 WPS 中打开并保存一次。',
    en: 'the formula has no stored result, so the cell is blank. Open the file in Excel or WPS and save it once.',
  },
  sheetHidden: {
    zh: '工作表“{found}”是隐藏的，未读取。如需要请选择它。',
    en: 'the sheet “{found}” is hidden and not read. Choose it if it is needed.',
  },
  sheetDisordered: {
    zh: '工作表内容不合规范[，现为“{found}”]，从这里起未读取。请在 Excel 或 WPS 中打开并另存。',
    en: 'the sheet is not well formed[: found “{found}”], and is not read from here on. Open it in Excel or WPS and save it again.',
  },
  tablesSkipped: {
    zh: '网页中还有 {count} 个较小的表格，未读取。',
    en: '{count} smaller tables of the page are not read.',
  },
  xmlDoctype: {
    zh: '文件含有 DOCTYPE 声明，可用来展开或引入外部内容，不予读取。请从原软件重新导出。',
    en: 'the file has a DOCTYPE, which can expand or fetch foreign contents, and is refused. Export it again from its own program.',
  },
  xmlBroken: {
    zh: '第 {line} 行 XML 语法有误[：“{found}”]。请从原软件重新导出。',
    en: 'broken XML in line {line}[: “{found}”]. Export it again from its own program.',
  },
  xmlTruncated: {
    zh: '文件不完整，在中途结束。请重新传输或导出。',
    en: 'the file ends in the middle. Transfer or export it again.',
  },
  nestingTooDeep: {
    zh: '内容嵌套过深，不予读取。请检查文件来源。',
    en: 'the contents are nested too deeply and are refused. Check where the file comes from.',
  },
  shapefilePart: {
    zh: '缺少 {found} 文件，属性无法读取。请把同名的 .shp、.shx、.dbf、.prj 一起打包或一起选择。',
    en: 'the {found} file is missing, so that there are no attributes. Pack or choose .shp, .shx, .dbf and .prj of the same name together.',
  },
  shapefileBroken: {
    zh: '{found} 的内容已损坏，无法读取。请重新导出。',
    en: '{found} is damaged and cannot be read. Export it again.',
  },
  shapefileTruncated: {
    zh: '文件不完整：应有 {expected} 字节，只有 {found} 字节；后面的图形或记录缺失。请重新传输。',
    en: 'the file is cut short: {expected} bytes expected, {found} found; shapes or rows after this are missing. Transfer it again.',
  },
  shapefileCounts: {
    zh: '属性表有 {found} 行，图形有 {expected} 个，两者对不上。请从原软件重新导出。',
    en: 'the table has {found} rows, but there are {expected} shapes. Export it again from its own program.',
  },
  shapeUnsupported: {
    zh: '图形类型 {found} 不受支持（如三维面片），已略去。请转换为点、线、面。',
    en: 'shapes of type {found} (such as multipatches) are not supported and left out. Convert them to points, lines or polygons.',
  },
  layerEmpty: {
    zh: '没有任何要素。请检查文件是否导出完整。',
    en: 'there is not a single feature. Check that the export is complete.',
  },
  geometryUnchecked: {
    zh: '面的顶点过多，最后 {count} 个面未检查自相交等错误。如需检查，请拆分文件。',
    en: 'there are too many vertices: the last {count} polygons are not checked for crossings and the like. Split the file to check them all.',
  },
  crsUnknown: {
    zh: '坐标值不属于任何已知坐标系。请检查坐标列，或指定坐标系。',
    en: 'the coordinates fit no known reference system. Check them, or say which system it is.',
  },
  crsContradicted: {
    zh: '文件声明的坐标系“{found}”与坐标值不符，按数值更像 {expected}。请确认。',
    en: 'the stated reference system “{found}” does not fit the numbers, which look like {expected}. Confirm it.',
  },
  crsGuessed: {
    zh: '文件没有说明坐标系，按坐标值推测为 {found}。请确认。',
    en: 'the file does not say its reference system; by its numbers it is {found}. Confirm it.',
  },
  crsZoneUnknown: {
    zh: '坐标是高斯－克吕格投影的米数，但没有带号，也没有说明中央经线。请指定中央经线和分带，或用有代码的点检验。',
    en: 'the coordinates are Gauss-Krüger metres without a zone number, and nothing says the central meridian. Say which it is, or test it with points that have codes.',
  },
  crsNotStated: {
    zh: '文件没有说明坐标系：可能是 WGS-84 或 CGCS2000，也可能是偏移约半公里的 GCJ-02 或 BD-09。请确认，或用有代码的点检验。',
    en: 'the file does not say its reference system: WGS-84 or CGCS2000, or GCJ-02 or BD-09, half a kilometre off. Confirm it, or test it with points that have codes.',
  },
  coordinatesSwapped: {
    zh: '经度和纬度（或东坐标和北坐标）看来写反了。请确认后再导入。',
    en: 'longitude and latitude (or easting and northing) seem to be swapped. Confirm it before importing.',
  },
  coordinateUnreadable: {
    zh: '“{found}”不是能识别的坐标。请写成 102.5083 或 102°30′30″。',
    en: '“{found}” is no coordinate that can be read. Write 102.5083 or 102°30′30″.',
  },
};
