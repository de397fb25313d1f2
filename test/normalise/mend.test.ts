import { expect, test } from 'vitest';
import { draftOf, outline, proved, speech } from './knowledge.ts';

const edits = (text: string, rule: string) =>
  draftOf(text).edits.filter((edit) => edit.rule === rule).length;

/** The one paragraph of the body between the opening and the closing call. */
const body = (...lines: string[]) => outline(draftOf(speech(...lines))).slice(2, -2);

test('a break inside a sentence is joined without a space', () => {
  expect(
    body('各镇各部门要把河道治理当成自己的事情来办，同', '时要把群众发动起来，一起来管。'),
  ).toEqual(['各镇各部门要把河道治理当成自己的事情来办，同时要把群众发动起来，一起来管。']);
});

test('a closing quotation mark without a full stop ends nothing', () => {
  expect(
    body('全县上下在这一年里紧紧扣住“看得见、管得住”', '这个主题，一条河一条河地治下去。'),
  ).toHaveLength(1);
});

test('a full stop before the closing quotation mark ends the sentence', () => {
  expect(
    body(
      '老支书当时对我们工作组的同志说：“河清了，人心就清了。”',
      '这句话我一直记在心里，今天说给大家听。',
    ),
  ).toHaveLength(2);
});

test('an open title mark proves a wrap', () => {
  expect(
    body('去年秋天县里专门印发了《关于进一步加强全县中小河道', '治理工作的意见》，大家手上都有。'),
  ).toHaveLength(1);
});

test('a heading on the next line disproves a wrap', () => {
  const found = body(
    '这是我们今年面对的形势，也是我们必须回答的问题',
    '一、把河道管起来',
    '先说管的事情，各镇都要有专人。',
  );
  expect(found).toContain('# 一、把河道管起来');
});

test('a mark that cannot begin a line goes on from the line before', () => {
  expect(body('我们一共跑了十二个村，看了三十一处排口', '，走访了四百多户人家。')).toHaveLength(1);
});

test('Latin words that meet keep a space', () => {
  const [joined] = body('企业负责人给我们看的那份材料上面写着Clean', 'Water这两个词，意思是清水。');
  expect(joined).toContain('Clean Water');
});

const wrapped = (text: string, width: number, indent: string) => {
  const full = indent + text;
  return full.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
};
const PARAGRAPHS = [
  '全县一共有大小河道一百二十七条，总长九百多公里，过去十年里有三分之一的河段淤过、堵过、臭过。河道是怎么坏的，大家心里都有数，一年一年往里倒，一家一家往里排。',
  '治理河道，第一件事是把账算清楚。哪一段是谁的，哪一个排口是谁家的，都要写在纸上，贴在墙上，让走过路过的人都看得见，都说得上话。',
  '第二件事是把人派下去。河长不是挂在牌子上的名字，是要卷起裤腿下河的人；一个月走一遍，是规矩，也是本分，走到了才知道水深水浅。',
];

test.each([28, 36])('lines that were all cut at %i columns, first lines indented', (width) => {
  const lines = PARAGRAPHS.flatMap((text) => wrapped(text, width, '\u3000\u3000'));
  const text = ['\u3000\u3000同志们：', ...lines].join('\n');
  expect(outline(draftOf(text)).slice(1)).toEqual(PARAGRAPHS);
});

test('a sentence broken by a page number is joined over it', () => {
  const text = speech(
    '去年冬天水位最低的时候，我们把沿河的排口',
    '- 3 -',
    '一个一个摸了一遍，编了号，拍了照。',
  );
  expect(outline(draftOf(text))).toContain(
    '去年冬天水位最低的时候，我们把沿河的排口一个一个摸了一遍，编了号，拍了照。',
  );
  expect(edits(text, 'page-wrap')).toBe(1);
});

test('white space at the ends of lines is accounted for', () => {
  const text = speech('\u3000\u3000河道治理要舍得下本钱，也要算得清细账。\u00a0');
  proved(draftOf(text));
  expect(edits(text, 'indent')).toBe(1);
  expect(edits(text, 'trailing-space')).toBe(1);
});
