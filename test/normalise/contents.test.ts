import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

/** A table of contents above a speech is taken out, and the title below it stays the title. */

const TITLE = '在全镇清河动员会上的讲话';
const P = '河边的路修了三年，大家都看得见，走得也稳当，这是头一件要说的事，也是最大的事。';
const SPEECH = [TITLE, '镇长　沈若川', '同志们：', P, '一、摸清底数', P, '二、落实人员', P, P];

const read = (...above: string[]) => {
  const draft = draftOf([...above, ...SPEECH].join('\n'));
  proved(draft);
  return { taken: takenFrom(draft), draft };
};
const takenFrom = ({ edits, source }: ReturnType<typeof draftOf>) =>
  edits
    .filter(({ rule }) => rule === 'contents')
    .map(({ start, end }) => source.text.slice(start, end).trim());

describe('a table of contents', () => {
  test.each([
    ['with leaders', ['目录', '一、摸清底数……………1', '二、落实人员……………12']],
    ['with tabs', ['目　录', '摸清底数\t1', '落实人员\t12']],
    ['without pages', ['目录', '一、摸清底数', '二、落实人员']],
    ['with its title', ['目 录', `${TITLE}……1`, '一、摸清底数……2']],
    ['with parts that have no heading', ['目录', '引言', '一、摸清底数', '二、落实人员', '结束语']],
    ['with pages on lines of their own', ['目录', '一、摸清底数', '3', '二、落实人员', '……5']],
  ])('%s', (_, above) => {
    const { taken, draft } = read(...above);
    expect(taken).toEqual(above);
    expect(draft.speeches[0]?.frontMatter).toMatchObject({
      title: TITLE,
      titleBasis: 'explicit',
      speaker: { value: '镇长 沈若川' },
    });
    expect(outline(draft).filter((line) => line.startsWith('#'))).toEqual([
      '# 一、摸清底数',
      '# 二、落实人员',
    ]);
  });

  test.each([
    ['no line that names it', ['一、摸清底数', '二、落实人员'], []],
    ['lines that come no more', ['目录', '修桥', '铺路'], ['目录']],
    ['a sentence', ['目录要向社会公开，接受群众监督，这件事也要办。', '一、摸清底数'], []],
  ])('but not %s', (_, above, taken) => expect(read(...above).taken).toEqual(taken));

  const entries = ['目录', '一、摸清底数', '二、落实人员'];
  test('ends above a title that comes again below', () => {
    const draft = draftOf([...entries, ...SPEECH, `${TITLE}（全文完）`].join('\n'));
    expect(takenFrom(draft)).toEqual(entries);
    expect(draft.speeches[0]?.frontMatter).toMatchObject({ title: TITLE, titleBasis: 'explicit' });
  });
  test('ends above the first heading, which comes again in a sentence', () => {
    const again = `一、摸清底数，二、落实人员，两件事都要办好。${P}`;
    const draft = draftOf([...entries, ...SPEECH.slice(4), again].join('\n'));
    expect(takenFrom(draft)).toEqual(entries);
    expect(outline(draft)[0]).toBe('# 一、摸清底数');
  });
});
