import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

/** Words of a speaker in places, or of a look, in which a site's words mostly stand. */

const TITLE = '在全县夏收工作会议上的讲话';
const OPENING = '今天请大家来，只为一件事：把地里的麦子一粒不少地收回来。';

/** The numbers of the lines that were taken out as the site's. */
function takenFrom(lines: readonly string[]): number[] {
  const draft = draftOf(lines.join('\n'));
  proved(draft);
  return draft.lines
    .filter(({ start, next }) =>
      draft.edits.some((edit) => edit.start === start && edit.end === next && !edit.to),
    )
    .map(({ number }) => number);
}

describe('what stands below the last words of a speaker', () => {
  const spoken = [TITLE, '同志们：', OPENING, '预祝今年夏收圆满成功！'];

  test('is the speech, where nothing in it is what sites say', () => {
    const hosted = [
      '仪式到此结束。',
      '请来宾移步机关食堂一楼。',
      '镰刀响过三遍，',
      '新麦堆到屋檐。',
    ];
    expect(takenFrom([...spoken, ...hosted])).toEqual([]);
  });

  test('is the site’s, where a line of it says so', () => {
    const site = ['转载请注明出处。', '好文章，顶一下，收藏了慢慢看。'];
    expect(takenFrom([...spoken, ...site])).toEqual([5, 6]);
  });

  test('is the speaker’s where a date stands under a name', () => {
    const lines = [...spoken, '转载请注明出处。', '县长　某大山', '2011年5月30日'];
    expect(takenFrom(lines)).toEqual([5]);
  });

  test('is no signature below a line of the site, without a date', () => {
    const site = ['·相关链接·', '夏收工作对照检查材料（县长）', '转载请注明出处。'];
    expect(takenFrom([...spoken, ...site])).toEqual([5, 6, 7]);
  });

  test('is the speech where it names what is attached', () => {
    expect(takenFrom([...spoken, '附件：夏收任务分解表'])).toEqual([]);
  });
});

describe('a sentence of the body that speaks of what sites speak of', () => {
  test.each([
    ['把好消息送到群众的手机上。去年公众号阅读量：1200万次，点赞 3万次，这个成绩来之不易。'],
    ['大家的手机上都有农技APP，我给各位点赞！'],
  ])('%s', (sentence) => {
    expect(takenFrom([TITLE, '同志们：', OPENING, sentence, OPENING, '谢谢大家！'])).toEqual([]);
  });
});

test('a speech typed with the marks of ASCII is a speech', () => {
  const words = [
    OPENING,
    '麦子黄了,人手紧,机器要先走一步.',
    '路远的村先割,路近的村后割.',
    '谢谢大家.',
  ];
  const ascii = words.map((line) => line.replaceAll('，', ',').replace(/。$/u, '.'));
  const draft = draftOf([TITLE, '同志们:', ...ascii].join('\n'));
  proved(draft);
  expect(outline(draft)).toEqual([
    '[salutation] 同志们：',
    OPENING,
    '麦子黄了，人手紧，机器要先走一步。',
    '路远的村先割，路近的村后割。',
    '[closing] 谢谢大家。',
  ]);
});

test('a refrain between lines that end no sentence is no running title', () => {
  const verses = ['还记得麦田里弯腰的那个早晨', '还记得打谷场上不灭的那盏灯'];
  const lines = verses.flatMap((verse) => [verse, '我们不会忘记']);
  expect(takenFrom([TITLE, '同志们：', OPENING, ...lines, '谢谢大家！'])).toEqual([]);
});

describe('a number on a line of its own inside a sentence', () => {
  const before = '截至昨天下午六点，全县已经下田的收割机一共有';
  test('is the page’s', () => {
    const lines = [TITLE, '同志们：', before, '13', '三百台，比去年多出两成。', OPENING];
    expect(takenFrom(lines)).toEqual([4]);
  });
  test('is the speaker’s, where the next line says what it counts', () => {
    const lines = [TITLE, '同志们：', before, '312', '台，比去年多出两成。', OPENING];
    expect(takenFrom(lines)).toEqual([]);
  });
});

test('a list under 目录 ends where a sentence is spoken', () => {
  const lines = [TITLE, '同志们：', OPENING, '目录', '第一章　总则', '就讲这些。', '散会。'];
  expect(takenFrom(lines)).toEqual([4, 5]);
});

test('the numbers of pages are told as such, also where they are dressed alike', () => {
  const pages = ['— 1 —', '— 2 —', '— 3 —'];
  const words = pages.flatMap((page, i) => [`第${'一二三'[i]}件事。${OPENING}`, page]);
  const draft = draftOf([TITLE, '同志们：', ...words, '谢谢大家！'].join('\n'));
  proved(draft);
  const rules = draft.lines
    .filter(({ text }) => pages.includes(text))
    .map(({ start }) => draft.edits.find((edit) => edit.start === start)?.rule);
  expect(rules).toEqual(pages.map(() => 'page-number'));
});
