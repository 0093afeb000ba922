import type { releaseIssueCodes } from '../core/issue.ts';
import type { Bilingual } from '../core/unit.ts';

/** Why a workspace cannot be published, and what to do. */
export const releaseSentences: Readonly<Record<(typeof releaseIssueCodes)[number], Bilingual>> = {
  releaseMissing: {
    zh: '工作区没有发布定义，什么都不公开。请在数据台的“发布”中填写，或补上 release.json。',
    en: 'the workspace has no release definition, so nothing is published. Fill it in under “Publish” at the data desk, or add release.json.',
  },
  releaseMapNumber: {
    zh: '审图号为空。公开地图须先送审，请填写审图号；只在内部试用的，请标明“内部试用”。',
    en: 'the map approval number is empty. Maps for the public are examined first: fill in the number, or mark the release as an internal trial.',
  },
  releaseOffice: {
    zh: '责任单位或联系电话为空。请填写，公众才知道向谁反映。',
    en: 'the responsible office or its telephone is empty. Fill them in, so that the public knows whom to ask.',
  },
  releaseObjection: {
    zh: '公示期的截止日早于起始日。请更正。',
    en: 'the period for objections ends before it begins. Correct it.',
  },
  releaseLevels: {
    zh: '发布层级[（{levels}）]没有可以公开的区划。请另选层级；公开到村须另外打开“公开到村”。',
    en: 'there is no area to publish at the chosen levels[ ({levels})]. Choose others; villages must be switched on as well.',
  },
  releaseExposed: {
    zh: '有 {count} 个小数值无论怎样隐去都能从已公开的数据算出，不能发布。请减少指标、层级或时期，或检查以前的发布版。',
    en: '{count} small counts can be computed from what is public already, whatever is withheld; nothing was published. Publish fewer indicators, levels or years, or check the earlier releases.',
  },
  releasePersonal: {
    zh: '要公开的文字里有 {count} 处含个人号码或姓名，不能发布。请改掉这些文字，或不公开它们。',
    en: '{count} texts that would be published hold a personal number or name; nothing was published. Change the texts, or leave them out.',
  },
  releaseForbidden: {
    zh: '“{found}”不得公开（限制级、内部，或涉及个人），请取消勾选。',
    en: '“{found}” may not be published (restricted, internal, or about persons); leave it out.',
  },
  releaseUnreadable: {
    zh: '以前的发布版“{found}”不完整或被改动过（校验和不符），无法据以保护。请提供完整的原文件夹。',
    en: 'the earlier release “{found}” is incomplete or has been changed (its checksums differ), so nothing can be held against it. Give the whole original folder.',
  },
  releaseNone: {
    zh: '“{found}”里没有找到以前的发布版。请选发布包的文件夹、zip，或整个公开网站的文件夹。',
    en: 'no earlier release was found in “{found}”. Choose the folder or zip of a release, or the folder of the whole public site.',
  },
  releaseEarlierMissing: {
    zh: '缺少以前的发布版“{found}”：给出的某一版曾对照过它。看过它的人可以用它推算，请一并给出。',
    en: 'the earlier release “{found}” is missing: one of those given was held against it. Whoever has seen it can compute with it; give it too.',
  },
  releaseShell: {
    zh: '本站没有公开网站的页面外壳（{found}），无法写出公开网站。请用 npm run build 重新生成本站并完整复制到服务器。',
    en: 'this site lacks the shell of the public pages ({found}), so no public site can be written. Build it anew with npm run build and copy all of it to the server.',
  },
};
