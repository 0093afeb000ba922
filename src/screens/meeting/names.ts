export { areaName, nameOfCode, rootName, subjectTitle } from '../../text/names.ts';
