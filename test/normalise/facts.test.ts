import { describe, expect, test } from 'vitest';
import { draftOf } from './knowledge.ts';

/** What a speech is: whose, at what meeting, about what, and whether it is whole. */

const front = (...lines: string[]) => draftOf(lines.join('\n')).speeches[0]?.frontMatter;

const BODY = [
  '河边的路修了三年，大家都看得见，走得也稳当，这是头一件要说的事。',
  '接下来的活还有很多，桥要加固，灯要装齐，渠要清淤，谁家的门前谁家先动手。',
  '事情说到这里就够了，请大家回去以后马上办起来，不要等到下雨天。',
];
const ENDS = '谢谢大家！';

const levelOf = (title: string, ...lines: string[]) =>
  front(title, '同志们：', ...lines, ...BODY, ENDS)?.level?.value;

describe('level', () => {
  test.each([
    ['在全镇河道清淤动员会上的讲话', '乡镇街道'],
    ['在全省河道清淤动员会上的讲话', '省'],
    ['在县农商银行支农工作会议上的讲话', '企事业'],
    ['在柳溪村第三次村民大会上的讲话', '村社区'],
    ['在某部队新兵入伍欢迎会上的讲话', '军队'],
    ['在市水务局机关作风会上的讲话', '机关单位'],
    ['在第四小学开学典礼上的讲话', '企事业'],
  ])('%s', (title, level) => expect(levelOf(title)).toBe(level));

  test('the speech’s own words beat what it mentions', () => {
    const mentions = ['全市都在看，市委、市政府也在看。', '作为区委书记，我先表态，我区不落后。'];
    expect(levelOf('在河道清淤动员会上的讲话', ...mentions)).toBe('县区');
  });

  test('the district that is an autonomous region', () => {
    const words = '全区各族群众齐上阵，各盟市、各地州市都动起来，全区的河都清一遍。';
    expect(levelOf('在河道清淤动员会上的讲话', words)).toBe('省');
  });

  test('a city that governs towns is a county', () => {
    const words = '各镇、街道，市直各单位都来了，我市的河要清一遍。';
    expect(levelOf('在河道清淤动员会上的讲话', words)).toBe('县区');
  });
});

describe('a placeholder in the title is damage', () => {
  const damageOf = (title: string) => front(title, '同志们：', ...BODY, ENDS)?.damage;
  test.each([
    ['在全县XX工作会议上的讲话', 'XX'],
    ['在××镇清河动员会上的讲话', '××'],
    ['在某某公司清河动员会上的讲话', '某某'],
    ['在某县清河动员会上的讲话', '某'],
  ])('%s', (title, text) => {
    expect(damageOf(title)).toEqual([{ kind: 'placeholder', text, paragraph: 1 }]);
  });
  test('and other words are none', () => {
    expect(damageOf('在全县清河动员会上的讲话')).toEqual([]);
    expect(
      front('在全县清河动员会上的讲话', '同志们：', '不要说某某同志不办，某县不办。', ...BODY, ENDS)
        ?.damage,
    ).toEqual([]);
  });
});

const occasionOf = (...lines: string[]) =>
  front('同志们：', ...lines, ...BODY, ENDS)?.occasion?.value;

describe('occasion', () => {
  test.each([
    ['今天，我们召开全镇清河工作推进会。', '推进会'],
    ['今天的大会是清河的总结会，也是来年的动员会。', '总结表彰会'],
    ['今天，我们在这里举行新桥通车仪式。', '致辞'],
    ['这次会议的任务是安排清河工作。', '工作会议'],
    ['我们召开秋季清河誓师大会。', '动员会'],
  ])('%s', (line, occasion) => expect(occasionOf(line)).toBe(occasion));

  test('another meeting, whose spirit is passed on, is none', () => {
    const words = '刚才传达了全市清河动员大会精神。今天的会是座谈会，大家随便谈。';
    expect(occasionOf(words)).toBe('座谈会');
  });

  test('a room is no meeting', () => {
    expect(occasionOf('坐在会议室里说清河，说不清。')).toBeUndefined();
  });

  test('who hands out work to all below holds a working meeting', () => {
    const words = ['各级干部要下河。', '各部门要配合。', '各乡镇务必先动手。'];
    expect(occasionOf(...words)).toBe('工作会议');
    expect(occasionOf(...words.slice(1))).toBeUndefined();
  });
});

describe('completeness', () => {
  const wholeOf = (...lines: string[]) => {
    const { head, tail, announced } = front(...lines)?.completeness ?? {};
    return { head, tail, ...(announced ? { announced } : {}) };
  };
  const title = '在清河动员会上的讲话';

  test('a whole one', () => {
    expect(wholeOf(title, '同志们：', ...BODY, ENDS)).toEqual({ head: true, tail: true });
  });

  test('without title, salutation and opening words the beginning is lost', () => {
    expect(wholeOf(...BODY, ENDS)).toEqual({ head: false, tail: true });
    expect(wholeOf('今天开这个会，说三件小事，都同河有关系。', ...BODY, ENDS).head).toBe(true);
    expect(wholeOf('其次，要把桥下的淤泥清干净，不能留给明年的汛期。', ...BODY, ENDS).head).toBe(
      false,
    );
  });

  test('one wish is no list of points', () => {
    expect(wholeOf(title, '同志们：', '借这个机会，我提一点希望。', ...BODY, ENDS)).toEqual({
      head: true,
      tail: true,
    });
  });

  test.each([
    ['借此机会，我送给大家三句话。', 3],
    ['下面，我同大家交流两点看法。', 2],
    ['下面，我送给大家两句掏心窝的话。', 2],
    ['下面，我从三个方面谈谈自己的体会。', 3],
    ['我想从三个方面汇报一下清河的情况。', 3],
    ['我们从三个方面清了河，河水清了许多。', undefined],
    ['刚才，镇长从三个方面介绍了清河的情况，我都赞成。', undefined],
    ['前年我在这里从三个方面讲了清河的道理。', undefined],
    ['河口村的群众送来两条大鱼，我们没有收。', undefined],
    ['河边送来了三面锦旗，大家都很高兴。', undefined],
  ])('%s announces %s', (line, announced) =>
    expect(wholeOf(title, '同志们：', line, ...BODY, ENDS).announced).toBe(announced),
  );

  test('a list that stops at its first has lost its end', () => {
    const first = '一是桥要加固，石料已经运到了桥头，就等大家出工出力。';
    expect(wholeOf(title, '同志们：', ...BODY, first).tail).toBe(false);
    const both = `${first}二是灯要装齐，一盏也不能少。`;
    expect(wholeOf(title, '同志们：', ...BODY, both).tail).toBe(true);
  });
});

test('words that are said everywhere weigh less than a theme’s own', () => {
  const words = '老师们看着，公司也看着，道路就在旁边，河长制要落实，河长要巡河。';
  const found = front('同志们：', words, ...BODY, ENDS)?.themes;
  expect(found?.value[0]).toBe('生态环保');
  expect(found?.evidence.join()).toContain('河长');
});

test('the quotes of a traditional text are in its own characters, its title too', () => {
  const title = '在臨河鎮清河動員會上的講話';
  const found = front(title, '同志們：', '今年是2012年，我鎮的河要清一遍。', ...BODY, ENDS);
  expect(found?.occasion).toEqual({ value: '动员会', evidence: [title] });
  expect(found?.period?.value).toBe('2012');
});
