import { realNames } from './facts.ts';
import { type Random, randomFor } from './random.ts';

/** A neutral two-character place name with its pinyin. */
export type Stem = { readonly zh: string; readonly en: string };

/** Stands before every invented name, so that none can be taken for a real place. */
export const simulatedPrefix: Stem = { zh: '拟·', en: 'Sim. ' };

const firsts =
  '青qing 云yun 松song 清qing 柳liu 竹zhu 桃tao 梅mei 杏xing 枫feng 桐tong 榆yu 槐huai 桂gui 兰lan 荷he 麦mai 禾he 谷gu 茶cha 霞xia 晨chen 春chun 秋qiu 霜shuang 雪xue 晴qing 露lu 朗lang 明ming 安an 和he 康kang 宁ning 丰feng 瑞rui 嘉jia 新xin 远yuan 长chang 高gao 双shuang 南nan 北bei 东dong 西xi 上shang 下xia';
const seconds =
  '坪ping 溪xi 湾wan 岭ling 坡po 塬yuan 泉quan 沟gou 川chuan 滩tan 岗gang 坝ba 塘tang 渡du 桥qiao 台tai 峪yu 洼wa 庄zhuang 营ying 店dian 园yuan 林lin 田tian 冲chong 岔cha 垴nao 崖ya 阳yang 畔pan 梁liang 墩dun 窑yao 寨zhai 屯tun 堡bao 口kou 井jing 圩xu 垛duo';

/**
 * All stems in a seeded order, without those that with 镇, 乡, 县, 区 or 市 would name a real unit of the five places: 1,900 or so.
 */
export function stemsFor(seed: number, label: string): Stem[] {
  const taken = realNames();
  const random: Random = randomFor(seed, `names/${label}`);
  const stems: Stem[] = [];
  for (const first of syllables(firsts)) {
    for (const second of syllables(seconds)) {
      const zh = first.zh + second.zh;
      if (['镇', '乡', '县', '区', '市'].some((suffix) => taken.has(zh + suffix))) continue;
      stems.push({ zh, en: capitalise(first.en + second.en) });
    }
  }
  return random.shuffle(stems);
}

/** `拟·青坪乡` and `Sim. Qingping`. Past the end of the list the stems come round again with 一, 二, … before the suffix. */
export function simulatedName(stems: readonly Stem[], index: number, suffix: string): { name: string; nameEn: string } {
  const stem = stems[index % stems.length]!;
  const round = Math.floor(index / stems.length);
  const mark = round === 0 ? '' : '一二三四五六七八九'.charAt(round - 1);
  return {
    name: `${simulatedPrefix.zh}${stem.zh}${mark}${suffix}`,
    nameEn: `${simulatedPrefix.en}${stem.en}${round === 0 ? '' : ` ${round}`}`,
  };
}

function syllables(list: string): Stem[] {
  return list.split(' ').map((entry) => ({ zh: entry.charAt(0), en: entry.slice(1) }));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
