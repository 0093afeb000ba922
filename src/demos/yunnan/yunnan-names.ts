/** English names of prefectures and counties by code. */
export const englishNames: ReadonlyMap<string, string> = new Map(
  `
530000 Yunnan
530100 Kunming
530102 Wuhua
530103 Panlong
530111 Guandu
530112 Xishan
530113 Dongchuan
530114 Chenggong
530122 Jinning
530124 Fumin
530125 Yiliang (Kunming)
530126 Shilin
530127 Songming
530128 Luquan
530129 Xundian
530181 Anning
530300 Qujing
530302 Qilin
530303 Zhanyi
530321 Malong
530322 Luliang
530323 Shizong
530324 Luoping
530325 Fuyuan
530326 Huize
530381 Xuanwei
530400 Yuxi
530402 Hongta
530403 Jiangchuan
530422 Chengjiang
530423 Tonghai
530424 Huaning
530425 Yimen
530426 Eshan
530427 Xinping
530428 Yuanjiang
530500 Baoshan
530502 Longyang
530521 Shidian
530523 Longling
530524 Changning
530581 Tengchong
530600 Zhaotong
530602 Zhaoyang
530621 Ludian
530622 Qiaojia
530623 Yanjin
530624 Daguan
530625 Yongshan
530626 Suijiang
530627 Zhenxiong
530628 Yiliang (Zhaotong)
530629 Weixin
530630 Shuifu
530700 Lijiang
530702 Gucheng
530721 Yulong
530722 Yongsheng
530723 Huaping
530724 Ninglang
530800 Pu'er
530802 Simao
530821 Ning'er
530822 Mojiang
530823 Jingdong
530824 Jinggu
530825 Zhenyuan
530826 Jiangcheng
530827 Menglian
530828 Lancang
530829 Ximeng
530900 Lincang
530902 Linxiang
530921 Fengqing
530922 Yunxian
530923 Yongde
530924 Zhenkang
530925 Shuangjiang
530926 Gengma
530927 Cangyuan
532300 Chuxiong
532301 Chuxiong City
532322 Shuangbai
532323 Mouding
532324 Nanhua
532325 Yao'an
532326 Dayao
532327 Yongren
532328 Yuanmou
532329 Wuding
532331 Lufeng
532500 Honghe
532501 Gejiu
532502 Kaiyuan
532503 Mengzi
532504 Mile
532523 Pingbian
532524 Jianshui
532525 Shiping
532527 Luxi
532528 Yuanyang
532529 Honghe County
532530 Jinping
532531 Lüchun
532532 Hekou
532600 Wenshan
532601 Wenshan City
532622 Yanshan
532623 Xichou
532624 Malipo
532625 Maguan
532626 Qiubei
532627 Guangnan
532628 Funing
532800 Xishuangbanna
532801 Jinghong
532822 Menghai
532823 Mengla
532900 Dali
532901 Dali City
532922 Yangbi
532923 Xiangyun
532924 Binchuan
532925 Midu
532926 Nanjian
532927 Weishan
532928 Yongping
532929 Yunlong
532930 Eryuan
532931 Jianchuan
532932 Heqing
533100 Dehong
533102 Ruili
533103 Mangshi
533122 Lianghe
533123 Yingjiang
533124 Longchuan
533300 Nujiang
533301 Lushui
533323 Fugong
533324 Gongshan
533325 Lanping
533400 Diqing
533401 Shangri-La
533422 Deqin
533423 Weixi
`
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, 6), line.slice(7)]),
);

/** Prefectures by code, as in the public notices of the poor counties; 玉溪 has none of those. */
export const prefectureNames: Readonly<Record<string, string>> = {
  '530100': '昆明市',
  '530300': '曲靖市',
  '530400': '玉溪市',
  '530500': '保山市',
  '530600': '昭通市',
  '530700': '丽江市',
  '530800': '普洱市',
  '530900': '临沧市',
  '532300': '楚雄彝族自治州',
  '532500': '红河哈尼族彝族自治州',
  '532600': '文山壮族苗族自治州',
  '532800': '西双版纳傣族自治州',
  '532900': '大理白族自治州',
  '533100': '德宏傣族景颇族自治州',
  '533300': '怒江傈僳族自治州',
  '533400': '迪庆藏族自治州',
};
