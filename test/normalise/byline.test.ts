import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

/** What stands between a title and the salutation, and under the last words: who, and when. */

const BODY = [
  '河边的路修了三年，大家都看得见，走得也稳当，这是头一件要说的事。',
  '接下来的活还有很多，桥要加固，灯要装齐，渠要清淤，谁家的门前谁家先动手。',
];
const draftUnder = (...lines: string[]) =>
  draftOf(['在全镇清河动员会上的讲话', ...lines, '同志们：', ...BODY].join('\n'));
const factsUnder = (...lines: string[]) => {
  const front = draftUnder(...lines).speeches[0]?.frontMatter;
  return [front?.speaker?.value, front?.date?.value];
};

describe('a bare name under the title is who speaks', () => {
  test.each([
    ['王某某', '王某某'],
    ['沈若川', '沈若川'],
    ['张 三', '张三'],
    ['张　　三', '张三'],
    ['沈　若　川', '沈若川'],
    ['欧阳某某', '欧阳某某'],
    ['镇长　沈若川', '镇长 沈若川'],
    ['镇长  李 四', '镇长 李四'],
    ['沈若川　河口镇镇长', '沈若川 河口镇镇长'],
    ['主讲人：沈若川', '沈若川'],
  ])('%s', (line, speaker) => expect(factsUnder(line)).toEqual([speaker, undefined]));

  test.each([
    '简介',
    '安全第一',
    '高考之后',
    '项目',
    '祝酒词',
    '镇大礼堂',
    '成都',
    '安监局',
    '高新区',
    '纪委',
    '向未来',
    '马上办',
  ])('but %s names nobody', (line) => expect(factsUnder(line)[0]).toBeUndefined());

  test.each([
    [['（2005年9月13日，成都）', '镇长　沈若川'], '镇长 沈若川', '2005-09-13'],
    [['张家湾', '镇长　沈若川'], '镇长 沈若川', undefined],
    [['（2005年9月13日，成都）'], undefined, '2005-09-13'],
    [['汇报：全年水利建设情况'], undefined, undefined],
    [['1958年8月，生于河口镇'], undefined, undefined],
  ])('%s: a post is surer than a bare name, a place beside a date no name', (lines, who, when) =>
    expect(factsUnder(...lines)).toEqual([who, when]),
  );

  test('nor does a name in the body or above prose that is no byline', () => {
    expect(factsUnder()[0]).toBeUndefined();
    const draft = draftOf(['同志们：', '沈若川', ...BODY].join('\n'));
    expect(draft.speeches[0]?.frontMatter?.speaker).toBeUndefined();
  });

  test('a name that signs the speech is the speaker, too', () => {
    const text = ['在清河会上的讲话', '同志们：', ...BODY, '沈若川', '2003年7月8日'].join('\n');
    const front = draftOf(text).speeches[0]?.frontMatter;
    expect(front?.speaker).toEqual({ value: '沈若川', evidence: ['沈若川'] });
    expect(front?.date?.value).toBe('2003-07-08');
  });
});

describe('a date beside other words of a byline', () => {
  test.each([
    ['（2003年7月8日，镇长 某某）', '镇长 某某', '2003-07-08'],
    ['（二〇〇三年七月八日 镇党委书记某某）', '镇党委书记某某', '2003-07-08'],
    ['（二○○三年七月八日镇长沈若川）', '镇长沈若川', '2003-07-08'],
    ['镇长　沈若川（2003年7月8日）', '镇长 沈若川', '2003-07-08'],
    ['镇长　沈若川　2003年7月8日', '镇长 沈若川', '2003-07-08'],
    ['（2003年7月8日）', undefined, '2003-07-08'],
    ['2003年7月8日', undefined, '2003-07-08'],
  ])('%s', (line, speaker, date) => expect(factsUnder(line)).toEqual([speaker, date]));

  test.each([
    '（2003年度总结）',
    '河口镇 2003年',
    '河口日报 2003年7月8日',
    '（根据2003年7月8日录音）',
  ])('but %s tells no day of the speech', (line) => expect(factsUnder(line)[1]).toBeUndefined());
});

describe('a line that is a date has that role', () => {
  test.each(['2003年7月8日', '（2003年7月8日）', '二〇〇三年七月', '（2003年7月8日于镇礼堂）'])(
    '%s',
    (line) =>
      expect(outline(draftUnder('沈若川', line)).slice(0, 2)).toEqual([
        '[byline] 沈若川',
        `[date] ${line}`,
      ]),
  );
  test('and one that names a person as well is a byline', () => {
    expect(outline(draftUnder('（2003年7月8日，镇长　某某）'))[0]).toMatch(/^\[byline\]/u);
  });
  test('it does not hide that the beginning is cut off', () => {
    const text = ['（2003年7月8日）', '其次，要把桥下的淤泥清干净，不能留给明年。', ...BODY];
    expect(draftOf(text.join('\n')).speeches[0]?.frontMatter?.completeness.head).toBe(false);
  });
});

describe('who signs is named behind a label', () => {
  const under = (...lines: string[]) =>
    outline(draftOf(['在清河会上的发言', '同志们：', ...BODY, ...lines].join('\n'))).slice(-2);
  test.each(['述职人：沈若川', '竞聘人：沈若川', '倡议者：沈若川', '发言人：张 三'])('%s', (line) =>
    expect(under(line, '2003年7月8日')).toEqual([`[signature] ${line}`, '[date] 2003年7月8日']),
  );
  test.each(['他说的那件事：先清河', '每个人：都要下河，都要上岸'])('%s signs nothing', (line) =>
    expect(under(line, '2003年7月8日')[0]).not.toContain('[signature]'),
  );
});

describe('one speaker of several speeches', () => {
  const file = (second: string) =>
    ['在清河会上的讲话', '镇长　沈若川', '同志们：', ...BODY, '谢谢大家！'].join('\n') +
    `\n${second}\n镇长　沈若川\n同志们：\n桥已经修好了，大家都走过一遍了，这件事就说到这里。\n${BODY[1]}`;
  test('is named under the title of each', () => {
    const draft = draftOf(file('在修桥会上的讲话'));
    proved(draft);
    expect(draft.speeches.map((_, i) => outline(draft, i)[0])).toEqual([
      '[byline] 镇长　沈若川',
      '[byline] 镇长　沈若川',
    ]);
  });
  test('but a name that runs over the pages is no byline', () => {
    const text = [
      '在清河会上的讲话',
      '沈若川讲话集',
      '同志们：',
      BODY[0],
      '河边还有一条路要',
      '沈若川讲话集',
      '修，大家都看得见，走得也稳当，这是最后一件事。',
      BODY[1],
    ].join('\n');
    expect(outline(draftOf(text)).filter((line) => line.includes('讲话集')).length).toBeLessThan(2);
  });
});
