import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

/** What pages print around and inside a speech. */

const TITLE = '在渡口改造动员会上的讲话';
const BODY = [
  '各位船工师傅：',
  '今天在渡口开这个会，就是要把码头加宽、把栈桥接长，让早班船不再误了孩子们上学。',
  '图纸贴在候船室里三天了，大家提的十一条意见，改了九条，还有两条要等水位退下去再量。',
  '施工的时候船照开，辛苦各位师傅多绕半里水路，油钱由镇里补。',
];
const THANKS = '谢谢大家！';
const SPEECH = [`[salutation] ${BODY[0]}`, ...BODY.slice(1), `[closing] ${THANKS}`];
const drafted = (...lines: string[]) => {
  const draft = draftOf(lines.join('\n'));
  proved(draft);
  return draft;
};

describe('above the title stands nothing of the speech', () => {
  test.each([
    [['首页', '动员讲话', '收藏', TITLE]],
    [['当前位置：首页 > 水运百科 > 动员', '渡口动员', '发布人：小舟 发布于：2019/4/9', TITLE]],
    [['【讲话】渡口改造动员会上的讲话', '2019-04-09 | 浏览：51 | 评论：0', TITLE]],
    [['动员发言稿', '目录', '1. 动员发言稿', '2. 动员报告怎么写', TITLE]],
    [['提问: 求一份渡口动员讲话', '解答:', TITLE]],
  ])('%j', (head) => {
    const draft = drafted(...head, ...BODY, THANKS);
    expect(draft.speeches[0]?.title?.text).toBe(TITLE);
    expect(outline(draft)).toEqual(SPEECH);
  });
});

describe('what is told before a line that says that the speech follows is not of it', () => {
  const lead =
    '镇长于大江9日上午到渡口，和船工们一起听设计人员讲解图纸，随后作了动员，全程没有念稿。';
  test.each([
    [[TITLE, lead, '以下为于大江讲话全文：']],
    [['渡口要改造了', lead, '（资料照）', '以下是镇长动员讲话全文']],
    [['动员讲话怎么写', '动员讲话一般有三个部分：', '一、讲明道理。', '二、讲清办法。', '范文']],
  ])('%j', (head) => {
    const draft = drafted(...head, ...BODY, THANKS);
    expect(draft.speeches.length).toBe(1);
    expect(outline(draft)).toEqual(SPEECH);
  });

  test('a speaker who says what follows speaks already', () => {
    const report = '下面，我把渡口改造的有关情况说明如下：';
    const draft = drafted(TITLE, BODY[0] as string, BODY[1] as string, report, ...BODY.slice(2));
    expect(outline(draft)).toContain(report);
  });
});

test('the title that the speaker gives is the one, not the name of the page', () => {
  const draft = drafted(
    '渡口小学第三周国旗下讲话',
    '周次：第三周',
    '升旗班级：四（2）班',
    '护旗手：江一帆、舟小满',
    '一张船票的分量',
    '老师们、同学们：',
    '今天我讲话的题目是《一张船票的分量》。渡口的船票只要五毛钱，可是它要送六十三个同学过江。',
    '爸爸说，一张船票的背后有三个人起早：收票的、掌舵的和生炉子的，他们从来没有误过一班。',
    THANKS,
  );
  expect(draft.speeches[0]?.title?.text).toBe('一张船票的分量');
  expect(outline(draft)[0]).toBe('[salutation] 老师们、同学们：');
});

describe('inside the body', () => {
  test('a title that the page prints again goes', () => {
    const title = '一桨一桨划过去——渡口守望者的告别';
    const draft = drafted(title, ...BODY.slice(0, 2), title, ...BODY.slice(2), THANKS);
    expect(draft.speeches[0]?.title?.text).toBe(title);
    expect(outline(draft)).toEqual(SPEECH);
  });

  test.each([
    '……此处隐藏1024个字……',
    '……中间省略约320字……',
    '3 j! K) v, r7 Z: w',
    '; N& b]) `+ ]2 q/ X',
  ])('“%s” goes', (line) => {
    const lines = [...BODY.slice(0, 2), line, ...BODY.slice(2)];
    expect(outline(drafted(TITLE, ...lines, THANKS))).toEqual(SPEECH);
  });
});

describe('below the last words', () => {
  test('words in a row are labels and no signature', () => {
    const labels = ['咱们', '码头', '江水', '渡船'];
    const draft = drafted(TITLE, ...BODY, '开船！', ...labels, '阅读 204 赞 9');
    expect(outline(draft)).toEqual([...SPEECH.slice(0, -1), '开船！']);
  });

  test('several who sign are no labels', () => {
    const names = ['于大江', '江一帆', '何满仓', '方小渡'];
    const shown = outline(drafted(TITLE, ...BODY, ...names)).join('\n');
    for (const name of names) expect(shown).toContain(name);
  });
});

test('words in verses without a full stop are a speech', () => {
  const verses = ['各位乡亲 各位船工', '今天是渡口的好日子', '二十年前 这里只有一根缆绳'];
  const more = ['今天 这里有了灯', '灯不会说话', '但是灯记得 谁在夜里等过船', '我要做一个点灯的人'];
  const draft = drafted('渡口落成典礼致辞', ...verses, ...more, '谢谢大家');
  expect(outline(draft)).toEqual(expect.arrayContaining([...verses, ...more]));
});

test.each(['各位贵宾、各位辛苦的船工，还有我最亲爱的乡亲，大家晚安：', '各位乡亲早安！'])(
  '“%s” greets',
  (greeting) => {
    expect(outline(drafted(TITLE, greeting, ...BODY.slice(1)))[0]).toBe(`[salutation] ${greeting}`);
  },
);
