import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

/** Words of speakers that look like what pages print: all of them stay. */

const TITLE = '在渡口改造动员会上的讲话';
const GREETING = '各位船工师傅：';
const P = '今天在渡口开这个会，就是要把码头加宽、把栈桥接长，让早班船不再误了孩子们上学。';
const Q = '图纸贴在候船室里三天了，大家提的十一条意见，改了九条，还有两条要等水位退下去再量。';
const R = '施工的时候船照开，辛苦各位师傅多绕半里水路，油钱由镇里补，月底一并结清。';
const THANKS = '谢谢大家！';

/** All that a draft shows of its speeches, titles included. */
function shown(...lines: string[]): string {
  const draft = draftOf(lines.join('\n'));
  proved(draft);
  const texts = draft.speeches.flatMap((speech, i) => [speech.title?.text, ...outline(draft, i)]);
  return texts.join('\n');
}

describe('what a speaker says above the words of another', () => {
  test.each([
    ['以下是章程全文：'],
    ['新章程的主要内容如下：'],
    ['下面进入今天党课的内容。'],
    ['有位老人来信，原文如下：'],
    ['以下是镇长的补充发言：'],
    ['正文'],
  ])('above “%s”', (line) => {
    const mine = '这些年我常常想，一条江养一方人，人也要还江一点什么，这话我说过很多遍。';
    expect(shown('渡口人的精神', P, mine, line, Q, R, THANKS)).toContain(mine);
  });

  test('above the salutation of a letter that is read out', () => {
    const letter = ['有位老人来信，全文如下：', '乡亲们：', Q, R];
    const spoken = shown(TITLE, P, '这封信我看了三遍，念给各位听。', ...letter, THANKS);
    expect(spoken).toContain(P);
  });
});

test('a short speech above the title of the next', () => {
  const short = '各位亲朋好友，今天我把女儿交给你了，好好待她，不然我可不答应！';
  const second = ['新郎致答谢词', '各位来宾、各位亲友：', P, Q, THANKS];
  const all = shown('新娘父亲致辞', short, ...second);
  expect(all).toContain(short);
  expect(all).toContain(P);
});

describe('below the last words', () => {
  test.each([
    [['加油', '前进', '努力', '奋斗']],
    [['渡口镇党委', '渡口镇政府', '渡口镇人大', '渡口船队']],
    [['逄小渡', '仝满仓', '缑一帆', '帖大江']],
  ])('%j is not all taken for labels', (row) => {
    const said = shown(TITLE, GREETING, P, Q, R, ...row);
    for (const word of row.slice(0, 3)) expect(said).toContain(word);
  });
});

describe('inside the body', () => {
  test.each([
    ['GPS（全球定位系统）'],
    ['这张照片是县报记者江一帆摄'],
    ['送：一送政策，二送技术，三送温暖。'],
    ['报：每天下午五点以前把水位报到镇里。'],
    ['编者按：老船工的信是怎么写的，我也学着给自己写一段，念给大家听。'],
    ['摘要：由书记员整理，今天晚上发给大家。'],
    ['10 - 8 = 2'],
    ['Yes, we can.'],
  ])('“%s” stays', (line) => {
    expect(shown(TITLE, GREETING, P, line, Q, R, THANKS)).toContain(line);
  });

  test.each([
    ['（关注“渡口发布”公众号，点击菜单就能免费查船期）'],
    ['（请扫码看图）'],
    ['（下载这个图要用会议室的网）'],
  ])('“%s” at the end of a paragraph stays', (line) =>
    expect(shown(TITLE, GREETING, P, `${Q}${line}`, R, THANKS)).toContain(line),
  );

  test('a refrain that is the title stays', () => {
    const title = '一桨一桨划过去';
    const said = shown(title, GREETING, P, title, Q, title, R, title);
    expect(said.split(title).length - 1).toBe(4);
  });
});

describe('between title and salutation', () => {
  test.each([
    ['新郎：江一帆'],
    ['领诵：江一帆'],
    ['发言单位：渡口村'],
    ['John Smith'],
    ['闻海波'],
    ['（2019年4月9日）'],
    ['2019年10月12日'],
    ['“船到江心，才知道桨有多重。”'],
  ])('“%s” stays', (line) => {
    expect(shown(TITLE, line, GREETING, P, Q, R, THANKS)).toContain(line);
  });
});

test.each(['一 心向党', '三 农工作', '十 里江风'])('“%s” is no heading', (line) => {
  const draft = draftOf([TITLE, GREETING, P, line, Q, THANKS].join('\n'));
  expect(outline(draft).some((block) => block.startsWith('# '))).toBe(false);
});

describe('a paragraph with an advert hung on it', () => {
  const ADVERT = '【更多动员讲话请加微信hedu0000领取全套材料】';

  test('may stand in a body that is printed twice', () => {
    const body = [P, `${Q}${ADVERT}`, R];
    expect(shown(TITLE, GREETING, ...body, THANKS, ...body, THANKS)).not.toContain('微信');
  });

  test('may be the site’s', () => {
    const site = `以上就是本站小编整理的动员讲话稿，希望对您有帮助，欢迎下载收藏。${ADVERT}`;
    expect(shown(TITLE, GREETING, P, Q, R, THANKS, site)).not.toContain('小编');
  });

  test('may have two', () => {
    const said = shown(TITLE, GREETING, P, `${Q}${ADVERT}${ADVERT}`, R, THANKS);
    expect(said).toContain(Q);
    expect(said).not.toContain('微信');
  });

  test('keeps its other words in traditional characters', () => {
    const said = shown(
      '在渡口改造動員會上的講話',
      '各位船工師傅：',
      `把碼頭加寬，把棧橋接長，讓早班船不再誤了孩子們上學。${ADVERT}`,
      R,
      THANKS,
    );
    expect(said).toContain('讓早班船不再誤了孩子們上學。');
    expect(said).not.toContain('微信');
  });
});
