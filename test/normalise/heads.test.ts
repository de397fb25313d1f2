import { describe, expect, test } from 'vitest';
import { draftOf, outline } from './knowledge.ts';

const TITLE = '在修桥动员会上的讲话';
const BODY = [
  '各位村民代表：',
  '今天请大家到祠堂里来，是要商量一件事，就是村口那座石桥到底修不修、怎么修、钱从哪里来。',
  '桥是光绪年间造的，去年冬天塌了一角，孩子们上学要绕三里路，老人家挑担子过去提心吊胆。',
  '钱的事我摸了底，镇里补一半，村里出一半，不摊到户，谁家愿意多出一点，名字刻在碑上。',
  '谢谢大家！',
];
const SPEECH = [`[salutation] ${BODY[0]}`, ...BODY.slice(1, -1), `[closing] ${BODY.at(-1)}`];
const drafted = (...lines: string[]) => draftOf(lines.join('\n'));

describe('the title is the line that names the speech', () => {
  test.each([
    [[TITLE, '山乡文苑 · 2014-03-05 · 党课']],
    [[TITLE, '山乡文苑 • 2014/03/05 • 讲话稿']],
    [[TITLE, '时间：2014-03-05　作者：投稿人　栏目：讲话材料']],
    [[TITLE, '日期：2014年3月5日　类别：领导讲话']],
    [[TITLE, '领导讲话']],
    [['领导讲话', TITLE]],
    [[`标题:${TITLE}`, '作者:wanggong', '点击:77', TITLE]],
    [[`文章标题：${TITLE}`, '栏目：领导讲话', TITLE]],
    [[`【标题】${TITLE}`, '【作者】佚名']],
    [[`${TITLE}_山乡文苑网`, TITLE]],
    [[`您正在阅读：${TITLE}`, TITLE]],
    [[`${TITLE} 山乡文苑网`, TITLE]],
    [[`Title: ${TITLE}`, 'Date: 2014-03-05']],
    [['山乡致辞网-讲话稿范文大全', TITLE]],
    [['讲话稿大全_山乡文库', TITLE]],
    [['关注“山乡来信”，和十万乡亲一起修桥', TITLE]],
    [['请关注「山乡来信」，每晚陪你说说话', TITLE]],
    [['写材料的老周 | 十年老秘书，陪你一起写', TITLE]],
  ])('%j', (head) => {
    const draft = drafted(...head, ...BODY);
    expect(draft.speeches[0]?.title?.text).toBe(TITLE);
    expect(outline(draft)).toEqual(SPEECH);
  });

  test('who speaks below a title that stands twice keeps his line', () => {
    const draft = drafted(
      `文章标题：${TITLE}`,
      '录入日期：2002-9-1',
      TITLE,
      '村长　石敢当',
      ...BODY,
    );
    expect(draft.speeches[0]?.title?.text).toBe(TITLE);
    expect(outline(draft)).toEqual(['[byline] 村长　石敢当', ...SPEECH]);
  });

  test.each(['（第2页）', '(第二页)', ' 第2页', ' - 第2页', '【第2页】', '（2/3）'])(
    'the page “%s” is none of its words',
    (page) => {
      const draft = drafted(`${TITLE}${page}`, ...BODY.slice(2));
      expect(draft.speeches[0]?.title?.text).toBe(TITLE);
      expect(outline(draft)).toEqual(SPEECH.slice(2));
    },
  );
});

describe('what stands below the last words goes', () => {
  test.each([
    ['点个“在看”，为石桥加油！'],
    ['点个“赞”，为石匠师傅加油！'],
    ['戳“在看”，祝福这座桥！'],
    ['觉得有用，就点亮“在看”吧'],
    ['——全文完——'],
    ['（本章完）'],
    ['附件：无'],
    [
      '2# 桥头人家 发表于 2014-3-5 08:12\n我出两百，名字就不用刻了\n3# 老黑 发表于 2014-3-5 12:30\n哈哈，小时候我还从桥上掉下去过呢',
    ],
    ['2楼 桥头人家 2014-3-5 20:30\n我们村什么时候也修一修。'],
    ['网友评论（2条）\n匿名网友 3天前\n我一定回去看看'],
  ])('%s', (tail) => {
    expect(outline(drafted(TITLE, ...BODY, tail))).toEqual(SPEECH);
  });

  test('what the author of a thread says below stays', () => {
    const more = '刚才的话没有贴完，我们再说一说石料，石料从后山采，不到外面去买，能省一笔是一笔。';
    const draft = drafted(TITLE, ...BODY.slice(0, -1), '2楼 楼主 2014-3-5 20:30', more);
    expect(outline(draft)).toContain(more);
  });
});

describe('pictures leave words behind', () => {
  test.each(['图片', '[图片]', '（图1）', '动图', '图片加载失败，请刷新重试', 'IMG_20140305.jpg'])(
    '%s',
    (line) => {
      const draft = drafted(TITLE, ...BODY.slice(0, 2), line, ...BODY.slice(2));
      expect(outline(draft)).toEqual(SPEECH);
    },
  );
});

describe('parts of a collection that bear titles of their own', () => {
  const part = (n: string, ...head: string[]) => [
    ...head,
    '老师们、同学们：',
    `${n}早上好！寒假过去了，校园里又有了读书声，食堂门口的腊梅还没有谢，我低头闻了很久。`,
    `${n}这个学期我只提一个要求，就是每天读二十分钟书，读完了跟同桌讲一讲。祝大家有长进！`,
  ];
  const titlesOf = (...lines: string[]) =>
    drafted(...lines).speeches.map(({ title }) => title?.text);

  test.each(['讲话选登', '致辞摘登', '发言两篇'])('under 开学典礼%s', (kind) => {
    const titles = titlesOf(
      `开学典礼${kind}`,
      ...part('甲', '春天从一本书开始', '校长 石敢当'),
      ...part('乙', '脚下有路，心里有光', '学生代表 文学院 柳如烟'),
    );
    expect(titles).toEqual(['春天从一本书开始', '脚下有路，心里有光']);
  });

  test('with a subtitle that says where', () => {
    const titles = titlesOf(
      '致辞选登',
      ...part('甲', '一座桥的事', '——在修桥动员会上', '石敢当'),
      ...part('乙', '一本书的事', '——在开学典礼上', '柳如烟'),
    );
    expect(titles).toEqual(['一座桥的事——在修桥动员会上', '一本书的事——在开学典礼上']);
  });

  test.each([
    ['之一', '之二'],
    ['其一', '其二'],
    ['（一）', '（二）'],
    ['（之一）', '（之二）'],
  ])('%s and %s by themselves', (one, two) => {
    const titles = titlesOf('开学典礼致辞（2篇）', ...part('甲', one), ...part('乙', two));
    expect(titles).toEqual(['开学典礼致辞（2篇）', '开学典礼致辞（2篇）']);
  });

  test('a heading above 同学们： in one speech opens no other', () => {
    const draft = drafted(
      '在开学典礼上的讲话',
      ...part('甲'),
      '把书读进去',
      '同学们：',
      '读书不是为了考试，是为了在没有人告诉你答案的时候，自己也能够找得到答案。',
    );
    expect(draft.speeches).toHaveLength(1);
  });
});

describe('a preview breaks off at a heading', () => {
  const POINTS = ['一、为什么要修', BODY[2] as string, '二、怎么修', BODY[3] as string];

  test.each([
    ['三、切实加强组织领导', '剩余内容登录后查看'],
    ['三、钱从哪里来', '试读已结束，开通会员阅读全文'],
  ])('%s', (heading, paywall) => {
    const draft = drafted(TITLE, ...BODY.slice(0, 2), ...POINTS, heading, paywall);
    expect(outline(draft).at(-1)).toBe(`# ${heading}`);
  });
});

describe('the name of a book between the halves of a sentence', () => {
  const ABOVE = [
    '　　大家今天到祠堂里来，是要商量一件事，就是',
    '村口那座石桥到底修不修、怎么修、钱从哪里来。',
    '桥是光绪年间造的，去年冬天塌了一角，我们这里',
    '的孩子上学要绕三里路，老人家挑着担子过去提心',
    '吊胆，这样的日子不能再过下去了。',
    '　　怎么修，我请三个石匠看过。桥墩是好的，坏',
    '的是桥面和东边的拱圈，拆下来重新砌，用糯米浆',
    '拌石灰，再用五十年没有问题。石料从后山采，不',
  ];
  const BELOW = [
    '到外面去买，运费能省一大半，工钱按天算，饭由',
    '各家轮流管，菜好菜差不计较。',
    '　　钱的事我摸了底，镇里补一半，村里出一半，',
    '不摊到户，谁家愿意多出一点，名字就刻在碑上，',
    '子孙后代都看得见。事情就这么定，下个月初六动',
    '工，初一先把石料运到桥头来。',
  ];

  test.each([
    [['· 88 ·', '石溪往事']],
    [['石溪乡志资料']],
    [['88', '第四章　乡村建设']],
    [['石溪文史资料选', '— 88 —']],
  ])('%j', (page) => {
    const whole = drafted(TITLE, ...ABOVE, ...BELOW);
    expect(outline(drafted(TITLE, ...ABOVE, ...page, ...BELOW))).toEqual(outline(whole));
  });
});
