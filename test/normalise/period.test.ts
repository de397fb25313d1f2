import { describe, expect, test } from 'vitest';
import { festivalDay } from '../../scripts/normalise/describe/period/festival.ts';
import { foldYears, numberOf } from '../../scripts/normalise/describe/period/fold.ts';
import { findPeriod } from '../../scripts/normalise/describe/period/period.ts';
import { knowledge } from './knowledge.ts';

/** When a speech was given, from its words. */

const { periods } = knowledge.vocabulary;
const periodOf = (text: string, title?: string) => findPeriod([text], periods, undefined, title);
const intervalOf = (text: string, title?: string) => periodOf(text, title)?.value;

describe('words said of now give both bounds', () => {
  test.each([
    ['今年是2012年，河堤要修完。', '2012'],
    ['刚刚过去的２０１７年，我们修了三座桥。', '2018'],
    ['刚刚过去的一九八四年，秋粮丰收。', '1985'],
    ['一、2011年工作回顾', '2011/2012'],
    ['今年是“十二五”的开局之年。', '2011'],
    ['今年是实施“十一五”规划的第三年。', '2008'],
    ['今年是“十五”计划的开局之年。', '2001'],
    ['今年是“十五五”规划的开局之年。', '2026'],
    ['今天我们庆祝第25个教师节。', '2009'],
    ['今年是第七个五年计划的头一年。', '1986'],
    ['今年是“七五”普法的收官之年。', '2020'],
    ['今年是全面贯彻党的十八大精神的开局之年。', '2013'],
    ['今年是新中国成立六十周年，我们要办好灯会。', '2009'],
    ['今年是中国共产党成立一百周年。', '2021'],
    ['从第九届全国人民代表大会第一次会议以来的五年，山河变样。', '2003'],
    ['去年召开的党的十七届三中全会，对农村工作作了部署。', '2009'],
    ['今年是决胜全面建成小康社会的收官之年。', '2020'],
    ['欢迎大家！这里是2018级新生军训动员的现场。', '2018'],
    ['我向第九届全国人民代表大会第二次会议作报告。', '1999-03-05/1999-03-15'],
  ])('%s', (text, value) => expect(intervalOf(text)).toBe(value));
});

describe('a name gives a lower bound only', () => {
  test.each([
    ['全镇开展了“两学一做”学习教育。', '2016-02/..'],
    ['深入学习党的十九大精神。', '2017-10-18/..'],
    ['大家都看了汶川地震的新闻。', '2008-05-12/..'],
    ['我们要落实《优化营商环境条例》。', '2019-10/..'],
    ['2015年我们建成了新桥。', '2015/..'],
  ])('%s', (text, value) => expect(intervalOf(text)).toBe(value));
});

describe('what is no time', () => {
  test.each([
    '全镇来了2020名群众。',
    '镇发〔2019〕3号文件请大家传阅。',
    '本站编号1983007。',
    '20**年5月，我们去过邻县。',
    '要谋划好“十五五”时期的项目。',
    '共青团十七大精神要学好。',
    '县委九届三次全会的部署要落实。',
    '厂里今年是建厂四十周年。',
    '到2035年，村里要通地铁，这是曾提出的设想。',
  ])('%s', (text) => expect(periodOf(text)).toBeUndefined());
});

test('a congress that is awaited is an upper bound, its name no lower one', () => {
  const text = '十七大后要学习十七大报告。以优异成绩迎接党的十七大胜利召开！';
  expect(intervalOf(text)).toBe('2006-10/2007-10-15');
});

test('what happened lately bounds both sides; of several things the last one counts', () => {
  expect(intervalOf('最近，玉树地震牵动人心。')).toBe('2010-04-14/2010-12');
  expect(intervalOf('前段时间印发了《中国共产党问责条例》和《中国共产党廉洁自律准则》。')).toBe(
    '2016-07/2017-01',
  );
});

describe('people in office', () => {
  test('as they are called now', () => {
    expect(intervalOf('市委书记俞正声同志在会上讲了话。')).toBe('2007-10/2012-11');
    expect(intervalOf('温家宝总理来过我们村。')).toBe('2003-03/2013-03');
  });
  test('one office in two places', () => {
    expect(intervalOf('市委书记陈敏尔同志讲了话。')).toBe('2017-07/..');
  });
  test('not as they were', () => {
    expect(periodOf('时任市委书记俞正声同志来过。')).toBeUndefined();
  });
  test('whose city’s commission met', () => {
    const text = '市委书记韩正同志提了要求。在这次市纪委十届二次全会上，大家都签了字。';
    expect(intervalOf(text)).toBe('2013-01/2013-12');
  });
});

describe('a title that is the speech’s own', () => {
  test.each([
    ['在全镇2016年防汛工作会议上的讲话', '2015-10/2016-12'],
    ['在全县2018年度总结表彰大会上的讲话', '2018/2019'],
    ['在集团2023年度工作会议上的讲话', '2022-10/2024-12'],
  ])('%s', (title, value) => expect(intervalOf('大家辛苦了。', title)).toBe(value));
  test('the same words in the text tell nothing', () => {
    expect(periodOf('在全镇2016年防汛工作会议上的话，大家还记得。')).toBeUndefined();
  });
});

describe('seasons narrow years that are known', () => {
  test.each([
    ['今年是2019年，给大家拜个年。', '2019-01/2019-03'],
    ['今年是2012年，马上就是中秋节了。', '2012-08-16/2012-09-30'],
    ['今年是2012年。今年上半年全镇完成投资三亿元。', '2012-06/2012-12'],
    ['今年是2012年。我镇于4月中旬启动了清河行动。', '2012-04/2012-12'],
    ['今年是2012年。去年12月我们开过会了。', '2012'],
    ['总结2013年的工作。祝大家马年吉祥！', '2013-12/2014-03'],
    ['给大家拜个年。', undefined],
  ])('%s', (text, value) => expect(intervalOf(text)).toBe(value));
});

describe('conflicts', () => {
  test('a younger name against words of now: the rest gives the bounds', () => {
    const found = periodOf(
      '为实现2035年远景目标努力。“三抓三促”行动开始了。以优异成绩迎接党的二十大胜利召开！',
    );
    expect(found).toMatchObject({ from: '2020-10', to: '2022-10-16' });
    expect(found?.conflict).toEqual(['“三抓三促”行动开始了', '以优异成绩迎接党的二十大胜利召开']);
  });

  test('both said of now: no bound at all', () => {
    const found = periodOf('今年是2012年。今年是“十三五”的开局之年。');
    expect(found).toEqual({
      value: '../..',
      evidence: ['今年是“十三五”的开局之年', '今年是2012年'],
      conflict: ['今年是“十三五”的开局之年', '今年是2012年'],
    });
  });

  test('two practices of another time', () => {
    const text = '用好“两个确立”这把钥匙。机关办了卡拉OK比赛，评了十佳公仆。';
    expect(periodOf(text)).toMatchObject({ from: '2021-11', value: '2021-11/..' });
    expect(periodOf(text)?.conflict).toHaveLength(3);
    expect(periodOf('“两个确立”要学好。机关办了卡拉OK比赛。')?.conflict).toBeUndefined();
  });

  test('an anniversary by its number, long gone', () => {
    const text = '今年是2022年。厂里得过“改革开放40年先进集体”。';
    expect(periodOf(text)?.conflict).toEqual(['今年是2022年', '厂里得过“改革开放40年先进集体”']);
  });

  test('the stated date stands, what is younger is shown against it', () => {
    const date = { value: '2010-03-05', evidence: ['2010年3月5日'] };
    expect(findPeriod(['“两个确立”要学好。'], periods, date)).toEqual({
      value: '2010-03-05',
      from: '2010-03-05',
      to: '2010-03-05',
      evidence: ['2010年3月5日'],
      conflict: ['2010年3月5日', '“两个确立”要学好'],
    });
  });
});

test('a speech that lost its date is the only one of its speaker that fits', () => {
  const text = '学习胡锦涛“”重要讲话。以优异成绩迎接党的十七大胜利召开！';
  expect(intervalOf(text)).toBe('2007-06-25/2007-10-15');
  expect(periodOf('学习胡锦涛“”重要讲话。')).toBeUndefined();
});

test('a weak bound gives way', () => {
  const text = '2016年是“十三五”的开局之年。2019年我们修好了桥。';
  expect(intervalOf(text)).toBe('2019/..');
});

test('years in every writing are one', () => {
  expect(foldYears('二○一一年、一九五八年、１９８４年')).toBe('2011年、1958年、1984年');
  expect(['30', '三十', '一百', '一百零五', '二十五', '两'].map(numberOf)).toEqual([
    30, 30, 100, 105, 25, 2,
  ]);
});

test('feasts by their calendar', () => {
  const day = (month: number, d: number, year: number) =>
    festivalDay({ month, day: d, lunar: true }, year).toISOString().slice(0, 10);
  // Leap months before and after it move the day: https://www.hko.gov.hk/en/gts/time/conversion.htm
  expect([day(8, 15, 2012), day(1, 1, 2020), day(8, 15, 2023), day(1, 1, 1985)]).toEqual([
    '2012-09-30',
    '2020-01-25',
    '2023-09-29',
    '1985-02-20',
  ]);
});
