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
    [['问题描述:', '下周渡口要开动员会，求一篇讲话，最好短一点！', '最佳答案', TITLE]],
    [['我们镇去年用过的，大家拿去改改。', TITLE]],
    [['温馨提示：', '动员', '码头', '栈桥', '船工', TITLE]],
    [['核心提示：码头要加宽，栈桥要接长，这是镇长反复讲的一句话。', TITLE]],
    [[TITLE, '摘要 今天在渡口开这个会，就是要把码头加宽、把栈桥接长，让早班船……']],
    [[TITLE, 'Chen', '正文内容']],
    [['VIP专免', '2019-04-09', '999+', '8 页', '海报', TITLE]],
    [['江村日报社主办', '2019年04月09日', TITLE]],
    [
      [
        '守住渡口',
        '原创 老舟 江村灯火 2019-04-09 07:30 发表于江北',
        '收录于合集 #讲话 26个',
        TITLE,
      ],
    ],
    [['4月9日，渡口开了动员会。本报记者 舟小满 摄', TITLE]],
    [['时间：', '来源：', `《${TITLE}》`]],
    [[TITLE, '阅读 204 赞 9', '动员', '码头', '栈桥']],
    [['问题： 渡口动员会答谢辞', '求一篇渡口动员会上的讲话，不要太长！', '解答：', TITLE]],
    [['首页 / 最新消息 / 致词稿', TITLE, '• 发布单位：渡口处', '• 点阅数：412']],
    [['江村日报数字报', '第03版：要闻 上一版 下一版', TITLE]],
    [[TITLE, '本文关键词：渡口 讲话']],
    [['校友之家', 'ALUMNI', '首页 / 专题', TITLE, '2019-04-09']],
    [[TITLE, `${TITLE}${BODY[0]}${BODY[1]}图纸贴在候船室里三天`, TITLE]],
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

describe('at the end of a paragraph', () => {
  test.each([
    ['【更多动员讲话请加微信hedu0000领取全套材料】'],
    ['（更多精品范文尽在江村文库网，欢迎下载收藏）'],
    ['3 j! K) v, r7 Z: w, m'],
    ['【加微信hedu0000领全套材料】'],
  ])('“%s” goes', (hung) => {
    const lines = [...BODY.slice(0, 2), `${BODY[2]}${hung}`, ...BODY.slice(3)];
    expect(outline(drafted(TITLE, ...lines, THANKS))).toEqual(SPEECH);
  });

  test.each(['（掌声）', '（见附表二）', '（请大家看第3页的图）', '（笑）'])(
    '“%s” stays',
    (said) => {
      const lines = [...BODY.slice(0, 2), `${BODY[2]}${said}`, ...BODY.slice(3)];
      expect(outline(drafted(TITLE, ...lines, THANKS)).join('\n')).toContain(said);
    },
  );
});

describe('below the last words', () => {
  test('words in a row are labels and no signature', () => {
    const labels = ['咱们', '码头', '江水', '渡船'];
    const draft = drafted(TITLE, ...BODY, '开船！', ...labels, '阅读 204 赞 9');
    expect(outline(draft)).toEqual([...SPEECH.slice(0, -1), '开船！']);
  });

  test.each([
    '（野渡论坛）',
    '最近访问',
    '关于本文',
    '附件：',
    '（责任编辑　舟小满）',
    '送：镇党委、政府领导，镇直有关部门。',
  ])('“%s” is the site’s', (line) =>
    expect(outline(drafted(TITLE, ...BODY, THANKS, line))).toEqual(SPEECH),
  );

  test('a date under 完 is the site’s', () => {
    const lines = [THANKS, '完', '2019年4月9日（星期二）', '香港时间10时42分'];
    expect(outline(drafted(TITLE, ...BODY, ...lines))).toEqual(SPEECH);
  });

  test('several who sign are no labels', () => {
    const names = ['于大江', '江一帆', '何满仓', '方小渡'];
    const shown = outline(drafted(TITLE, ...BODY, ...names)).join('\n');
    for (const name of names) expect(shown).toContain(name);
  });
});

test('a site that names the text before the text does is not its title', () => {
  const draft = drafted(
    '于大江：一桨一桨划过去',
    '2019-04-09 来源：江村周刊',
    '一桨一桨划过去',
    '于大江',
    ...BODY,
  );
  expect(draft.speeches[0]?.title?.text).toBe('一桨一桨划过去');
  expect(outline(draft)[0]).toBe('[byline] 于大江');
});

test('a speaker who is set off by a sign of print keeps his line', () => {
  const head = [
    '栏目：讲坛',
    TITLE,
    '□ 渡口镇党委书记　江一帆',
    '作者单位：渡口镇　收稿日期：2019-04-09',
  ];
  expect(outline(drafted(...head, ...BODY))[0]).toBe('[byline] □ 渡口镇党委书记　江一帆');
});

describe('parts of a collection', () => {
  const part = (words: string) => [BODY[0] as string, words, BODY[2] as string];
  test.each([
    [
      ['1、船工年会获奖感言简短', '【范文】'],
      ['2、船工年会获奖感言简短', '【范文】'],
    ],
    [['渡口班长竞聘第1篇'], ['渡口班长竞聘第2篇']],
    [['新春致辞范文(1)'], ['新春致辞范文(2)']],
  ])('under %j and %j', (first, second) => {
    const [one, two] = [BODY[1], BODY[3]] as [string, string];
    const draft = drafted(...first, ...part(one), ...second, ...part(two));
    expect(draft.speeches.length).toBe(2);
    expect(outline(draft, 0)).toContain(one);
    expect(outline(draft, 1)).toContain(two);
  });
});

test('the title of a collection stays its title, where a page prints it twice', () => {
  const name = '船工座谈会讲话稿（精选2篇）';
  const parts = ['船工座谈会讲话稿 篇1', ...BODY, '船工座谈会讲话稿 篇2', ...BODY.toReversed()];
  const draft = drafted(name, '时间：2022-08-03 11:20:06 讲话稿', name, ...parts);
  expect(draft.collection?.title).toBe(name);
  expect(draft.speeches.length).toBe(2);
});

test('a subtitle under the mark of a part is of its title', () => {
  const parts = [
    '第一篇:渡口节开幕式致辞',
    '——在首届渡口节上',
    ...BODY,
    '第二篇:渡口节闭幕式致辞',
    ...BODY.toReversed(),
  ];
  const draft = drafted('首页 > 文库', ...parts);
  expect(draft.speeches[0]?.title?.text).toBe('渡口节开幕式致辞——在首届渡口节上');
});

test('a title printed twice stays above its subtitle', () => {
  const lines = ['守住渡口', '收录于合集 #讲话 26个', '守住渡口', '——在渡口动员会上的讲话'];
  const draft = drafted(...lines, ...BODY);
  expect(draft.speeches[0]?.title?.text).toBe('守住渡口——在渡口动员会上的讲话');
  expect(outline(draft)).toEqual(SPEECH.slice(0, -1));
});

test('a subtitle alone is the title', () => {
  const draft = drafted('——在渡口动员会上的讲话', ...BODY);
  expect(draft.speeches[0]?.title?.text).toBe('在渡口动员会上的讲话');
});

test('who speaks under a subtitle is none of the title', () => {
  const subtitle = '——2019年4月9日在渡口镇第九届人民代表大会第三次会议上';
  const draft = drafted('政府工作报告', subtitle, '渡口镇镇长 于大江', ...BODY);
  expect(draft.speeches[0]?.title?.text).toBe(`政府工作报告${subtitle}`);
  expect(outline(draft)[0]).toBe('[byline] 渡口镇镇长 于大江');
});

test('an outline above the title leaves the title and its bylines', () => {
  const outlined = ['目录/提纲：……', '一、码头要加宽', '二、栈桥要接长', '……', TITLE];
  const head = [...outlined, '渡口镇人民政府副镇长', '（今年4月日）'];
  const body = ['一、码头要加宽', BODY[1] as string, '二、栈桥要接长', BODY[2] as string];
  const draft = drafted(...head, BODY[0] as string, ...body);
  expect(draft.speeches[0]?.title?.text).toBe(TITLE);
  expect(outline(draft)[0]).toBe('[byline] 渡口镇人民政府副镇长');
});

test('dots on a line of their own are none of the sentence above', () => {
  const lines = ['请设计院的同志说一说图纸。', '……', '下面请船工代表发言。', '……'];
  expect(outline(drafted(TITLE, ...BODY.slice(0, 2), ...lines, THANKS))).toContain('……');
});

test('a heading may be set off from its number by a space', () => {
  const lines = ['一 关于码头', BODY[1] as string, '二 关于栈桥', BODY[2] as string];
  expect(outline(drafted(TITLE, BODY[0] as string, ...lines))).toEqual(
    expect.arrayContaining(['# 一 关于码头', '# 二 关于栈桥']),
  );
});

test('an outline above the text goes, also with the parts that a preview leaves out', () => {
  const outlined = ['目录/提纲：……', '一、码头要加宽', '（一）图纸要看懂', '二、栈桥要接长', '……'];
  const shown = ['一、码头要加宽', BODY[1] as string, '（一）图纸要看懂', BODY[2] as string];
  const draft = drafted(TITLE, ...outlined, BODY[0] as string, ...shown);
  expect(outline(draft).slice(0, 2)).toEqual([SPEECH[0], '# 一、码头要加宽']);
});

test('a text that trails off is cut off at its tail', () => {
  const draft = drafted(TITLE, ...BODY, '水位退下去以后，我们还要做三件事，第一件是……', '请先登录');
  expect(draft.speeches[0]?.frontMatter?.completeness.tail).toBe(false);
  expect(outline(draft).at(-1)).toMatch(/……$/u);
});

test.each([
  ['⒈', '⒉'],
  ['⑴', '⑵'],
  ['㈠', '㈡'],
])('%s numbers a heading', (first, second) => {
  const lines = [`${first}码头`, BODY[1] as string, `${second}栈桥`, BODY[2] as string];
  expect(outline(drafted(TITLE, BODY[0] as string, ...lines))).toEqual(
    expect.arrayContaining([`# ${first}码头`, `# ${second}栈桥`]),
  );
});

test.each([['上一章 目录 下一章'], ['本章未完，请翻到下一页 下一章']])(
  'a chapter of a novel is no speech: “%s”',
  (link) => {
    const told = [
      '他把缆绳系好，抬头看了看天，江面上的雾还没有散，汽笛已经响过两遍了。',
      '“开船吧。”他说。',
    ];
    expect(drafted('第十二章 渡口', ...told, ...told, link).speeches).toEqual([]);
  },
);

test('words in verses without a full stop are a speech', () => {
  const verses = ['各位乡亲 各位船工', '今天是渡口的好日子', '二十年前 这里只有一根缆绳'];
  const more = ['今天 这里有了灯', '灯不会说话', '但是灯记得 谁在夜里等过船', '我要做一个点灯的人'];
  const draft = drafted('渡口落成典礼致辞', ...verses, ...more, '谢谢大家');
  expect(outline(draft)).toEqual(expect.arrayContaining([...verses, ...more]));
});

test.each([
  '各位贵宾、各位辛苦的船工，还有我最亲爱的乡亲，大家晚安：',
  '各位乡亲早安！',
  '于主席（渡口商会主席于大江）、各位船工、各位乡亲、各位朋友：',
])('“%s” greets', (greeting) => {
  expect(outline(drafted(TITLE, greeting, ...BODY.slice(1)))[0]).toBe(`[salutation] ${greeting}`);
});
