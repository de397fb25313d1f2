import { describe, expect, test } from 'vitest';
import { draftOf, outline, speech } from './knowledge.ts';

const front = (text: string) => draftOf(text).speeches[0]?.frontMatter;
const P = '这件事说起来容易，做起来要一年一年地做，请大家有思想准备，不要只图一阵热闹。';

describe('title', () => {
  test('on one line', () => {
    expect(front(speech())).toMatchObject({
      title: '在全镇河道治理推进会上的讲话',
      titleBasis: 'explicit',
      sourceTitle: '在全镇河道治理推进会上的讲话',
    });
  });
  test('broken over two lines', () => {
    const found = front(`在全镇河道治理推进会上的讲\n话\n同志们：\n${P}\n${P}`);
    expect(found).toMatchObject({
      title: '在全镇河道治理推进会上的讲话',
      sourceTitle: '在全镇河道治理推进会上的讲\n话',
    });
  });
  test('with a subtitle that a dash opens', () => {
    const found = front(`把河治好\n——在全镇河道治理推进会上的讲话\n同志们：\n${P}\n${P}`);
    expect(found?.title).toBe('把河治好——在全镇河道治理推进会上的讲话');
  });
  test('a salutation is no title', () => {
    const found = front(
      `同志们：\n今天，我们召开全镇河道治理推进会，主要是把任务定下来。${P}\n${P}`,
    );
    expect(found).toMatchObject({
      title: '在全镇河道治理推进会上的讲话',
      titleBasis: 'inferred',
      inferredTitle: { evidence: ['我们召开全镇河道治理推进会'] },
    });
    expect(found).not.toHaveProperty('sourceTitle');
  });
});

describe('headings', () => {
  test('the order of the systems is the speech’s own', () => {
    const text = speech('（一）摸清底数', P, '1、查排口', P, '2、查河岸', P, '（二）落实人员', P);
    expect(outline(draftOf(text)).filter((line) => line.startsWith('#'))).toEqual([
      '# （一）摸清底数',
      '## 1、查排口',
      '## 2、查河岸',
      '# （二）落实人员',
    ]);
  });
  test('a heading that opens a paragraph stays in it', () => {
    const text = speech('一、河怎么管', `第一，管住排口。${P}`, `第二，管住河岸。${P}`);
    expect(outline(draftOf(text))).toContain(`**第一，管住排口**。${P}`);
  });
  test('一是二是三是 inside one paragraph is body', () => {
    const line = `一是有的人怕麻烦，不愿意下河。二是有的人怕得罪人，不愿意上门。三是有的人怕花钱。${P}`;
    expect(outline(draftOf(speech(line, P)))).toContain(line);
  });
  test('a wrong mark after the number is a heading all the same', () => {
    const text = speech('一、管住排口', P, '二、管住河岸', P, '三,管住人心', P);
    expect(outline(draftOf(text))).toContain('# 三，管住人心');
  });
  test('unnumbered lines between paragraphs', () => {
    const text = speech('治河先要治岸', P, '治岸先要治人', P);
    expect(outline(draftOf(text)).filter((line) => line.startsWith('#'))).toEqual([
      '# 治河先要治岸',
      '# 治岸先要治人',
    ]);
  });
  test('parallel openings without a number', () => {
    const text = speech(`河道是脸面。${P}`, `河道是血脉。${P}`, `河道是家底。${P}`);
    expect(outline(draftOf(text)).filter((line) => line.startsWith('**'))).toHaveLength(3);
  });
});

describe('what stands around the body', () => {
  test('salutation, closing, signature and date', () => {
    const text = `${speech(P)}\n沈若川\n2024年5月6日`;
    const lines = outline(draftOf(text));
    expect(lines[0]).toBe('[salutation] 同志们：');
    expect(lines.slice(-3)).toEqual([
      '[closing] 谢谢大家！',
      '[signature] 沈若川',
      '[date] 2024年5月6日',
    ]);
    expect(front(text)).toMatchObject({
      date: { value: '2024-05-06', evidence: ['2024年5月6日'] },
      period: { value: '2024-05-06', from: '2024-05-06', to: '2024-05-06' },
    });
  });
  test('an interjection of its own', () => {
    expect(outline(draftOf(speech(P, '（热烈掌声）', P)))).toContain('[interjection] （热烈掌声）');
  });
  test('lines of cells are a table', () => {
    const text = speech(P, '项目\t去年\t今年', '排口\t31\t12', '断面\t3\t5', P);
    expect(outline(draftOf(text))).toContain('项目\t去年\t今年\n排口\t31\t12\n断面\t3\t5');
  });
});

describe('damaged places', () => {
  const kinds = (...lines: string[]) =>
    front(speech(...lines))?.damage.map(({ kind, text }) => [kind, text]);
  test('a quotation mark that nothing opens', () => {
    expect(kinds('管河先管岸”，这句话要记住，也要讲给下面的人听，讲一遍不够就讲两遍。')).toEqual([
      ['unopened-quote', '管河先管岸”'],
    ]);
  });
  test('a quotation over several paragraphs opens each and closes once', () => {
    const lines = [
      '“河水清不清，先看岸上净不净，岸上不净，水里的功夫都是白下。',
      '“岸上净不净，先看人心齐不齐，人心不齐，规矩定了也是白定。”',
    ];
    expect(kinds(...lines)).toEqual([]);
    expect(kinds(lines[0] as string, P)).toEqual([['unclosed-quote', '“河水清不清，先看岸上净']]);
  });
  test('characters of private use, and ones that a reader gave up on', () => {
    const line = '老\ue5d2城区的管网要换，新\ufffd\ufffd城区的管网要管，两头都要有人负责到底。';
    expect(kinds(P, P, line, P)).toEqual([
      ['private-use', '\ue5d2'],
      ['replacement', '\ufffd\ufffd'],
    ]);
  });
});

describe('completeness', () => {
  test('as many points as announced', () => {
    const text = speech('下面，我讲两点意见。', '一、管住排口', P, '二、管住河岸', P);
    expect(front(text)?.completeness).toEqual({ head: true, tail: true, announced: 2, found: 2 });
  });
  test('cut in a sentence', () => {
    const text = `在全镇河道治理推进会上的讲话\n同志们：\n${P}\n下面，我讲两点意见。\n一、管住排口\n${P}\n各镇都列出了“工作`;
    expect(front(text)).toMatchObject({
      completeness: { head: true, tail: false, announced: 2, found: 1 },
      damage: [{ kind: 'unclosed-quote', text: '“工作' }],
    });
  });
  test('a site’s claim that the preview ended proves nothing', () => {
    const text = `${speech('下面，我讲两点意见。', '一、管住排口', P, '二、管住河岸', P)}\n预览到此结束，需要全文请联系客服。`;
    expect(front(text)?.completeness.tail).toBe(true);
    expect(draftOf(text).edits.some((edit) => edit.rule === 'preview-end')).toBe(true);
  });
  test('a beginning without salutation or opening', () => {
    const text = `一、管住排口\n${P}\n${P}\n二、管住河岸\n${P}\n${P}`;
    expect(front(text)?.completeness.head).toBe(false);
  });
});

test('damaged places are flagged and left as they are', () => {
  const text = speech('20**年，XXX同志传达了讲话“”精神，产值增长了倍多，迎接党的胜利召开。', P);
  expect(front(text)?.damage.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['placeholder', 'empty-quote', 'lost-decimal', 'lost-word']),
  );
  expect(outline(draftOf(text)).join('\n')).toContain('讲话“”精神，产值增长了倍多');
});

test('a missing number among headings is flagged', () => {
  const text = speech('一、河怎么管', P, '（一）管住排口', P, '（三）管住河岸', P);
  expect(front(text)?.damage).toMatchObject([{ kind: 'numbering-gap', text: '（三）' }]);
});
