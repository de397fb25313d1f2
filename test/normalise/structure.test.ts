import { describe, expect, test } from 'vitest';
import { draftOf, outline, proved, speech } from './knowledge.ts';

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
  test.each([
    ['a call', ['出发吧，守河的人！']],
    ['no word for its kind', ['把一条河管到底']],
    ['a colon', ['新年第一课：和孩子们谈谈河']],
    ['a subtitle below', ['我们的公众号为什么没人看', '——在宣传培训班上的发言']],
    ['two lines', ['在全镇河道治理暨清河行动', '推进会上的讲话（节选）']],
    ['a date in its subtitle', ['关于治水情况的报告', '——2011年6月28日在镇人大会议上']],
  ])('%s', (_, lines) => {
    const text = [...lines, '镇长　沈若川', '（2019年5月6日）', '同志们：', P, P].join('\n');
    expect(front(text)).toMatchObject({ title: lines.join(''), titleBasis: 'explicit' });
    expect(outline(draftOf(text)).slice(0, 2)).toEqual([
      '[byline] 镇长　沈若川',
      '[date] （2019年5月6日）',
    ]);
  });
  test.each(['标题：', '文章标题:', '题 目：'])('without the name of its field: %s', (label) => {
    const found = front(`${label}在全镇河道治理推进会上的讲话\n同志们：\n${P}\n${P}`);
    expect(found?.title).toBe('在全镇河道治理推进会上的讲话');
  });
  test('two groups of words above the motto and the title proper', () => {
    const lines = ['水清岸绿　人和业兴', '把治好一条河当作十年的功课', '——在全镇河道大会上的讲话'];
    const text = ['同志们：', P, P].join('\n');
    expect(front(`${lines.join('\n')}\n${text}`)?.title).toBe(
      '水清岸绿　人和业兴 把治好一条河当作十年的功课——在全镇河道大会上的讲话',
    );
  });
  test('what a page is called is no part of it', () => {
    const text = `厂史汇编　（征求意见稿）\n在恢复生产大会上的讲话\n同志们：\n${P}\n${P}`;
    expect(front(text)?.title).toBe('在恢复生产大会上的讲话');
  });
  test.each(['【标题】', '标题：', '题目: '])('%s says that it is the title', (label) => {
    const title = '在恢复生产大会上的讲话';
    const draft = draftOf(`${label}${title}\n厂长　沈若川\n同志们：\n${P}\n${P}`);
    proved(draft);
    expect(draft.speeches[0]?.frontMatter).toMatchObject({
      title,
      titleBasis: 'explicit',
      sourceTitle: `${label}${title}`,
    });
  });
  test('who speaks, and where, is no title', () => {
    const text = `河口镇小学　沈若川\n地点：镇礼堂\n同志们：\n${P}\n${P}`;
    expect(front(text)?.titleBasis).toBe('inferred');
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
  test.each([
    ['第一种，', '第二种，', '第三种，'],
    ['第一种是', '第二种是', '第三种是'],
    ['第一笔账，', '第二笔账，', '第三笔账，'],
    ['一靠', '二靠', '三靠'],
    ['一看', '二看', '三看'],
  ])('%s and %s open paragraphs', (...marks) => {
    const lines = marks.map((mark, i) => `${mark}大家肯下河${'吗呢啊'.charAt(i)}。${P}`);
    const found = outline(draftOf(speech(...lines))).filter((line) => line.startsWith('**'));
    expect(found).toEqual(lines.map((line) => line.replace(/^(.*?)。/u, '**$1**。')));
  });
  test.each([
    [
      'times and days',
      ['第一天，大家都下了河。', '第二天，大家又下了河。', '第三天，大家没有下河。'],
    ],
    ['what is counted', ['一年清一遍河。', '二年清两条渠。', '三年都到岸上走。']],
    ['quarters', ['一季度大家下了河。', '二季度大家上了岸。', '三季度大家回了家。']],
    ['groups', ['一组负责清东河。', '二组负责清西河。', '三组负责清岸上。']],
    ['terms at school', ['一学期清一遍河。', '二学期清一遍渠。', '三学期清一遍岸。']],
    ['two alone', ['一靠大家肯下河。', '二靠大家肯上岸。']],
    ['different words', ['一靠大家肯下河。', '二看大家肯上岸。', '三等大家都回家。']],
    ['no count from one', ['二靠大家肯下河。', '三靠大家肯上岸。', '四靠大家肯回家。']],
  ])('but %s do not', (_, openings) => {
    const lines = openings.map((opening) => opening + P);
    expect(outline(draftOf(speech(...lines))).filter((line) => line.startsWith('**'))).toEqual([]);
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
  test('首先，其次，最后 open paragraphs', () => {
    const text = speech(`首先，要坐得住。${P}`, `其次，要走得出。${P}`, `最后，要说得清。${P}`);
    expect(outline(draftOf(text)).filter((line) => line.startsWith('**'))).toHaveLength(3);
  });
  test('courtesies in the same order do not', () => {
    const text = speech(`首先，我代表镇里表示欢迎。${P}`, `其次，感谢各位。${P}`, P);
    expect(outline(draftOf(text)).filter((line) => line.startsWith('**'))).toEqual([]);
  });
  test.each([
    ['第一件事，把电话接好。', '第二件事，把字写好。'],
    ['其一，把电话接好。', '其二，把字写好。'],
    ['一要沉得住。', '二要站得稳。'],
  ])('%s', (...openings) => {
    const text = speech(...openings.map((opening) => opening + P));
    expect(outline(draftOf(text)).filter((line) => line.startsWith('**'))).toHaveLength(2);
  });
  test('a number of two digits keeps its space', () => {
    const text = speech('01 先站起来', P, '02 再走起来', P);
    expect(outline(draftOf(text))).toContain('# 01 先站起来');
  });
  test('a beginning that is cut off below a heading', () => {
    const text = [P, '（三）有人怕事', P, '三、往后怎么办', P, '（一）一处一个人', P].join('\n');
    expect(outline(draftOf(text)).filter((line) => line.startsWith('#'))).toEqual([
      '## （三）有人怕事',
      '# 三、往后怎么办',
      '## （一）一处一个人',
    ]);
  });
  test('an item of a list is no heading', () => {
    const text = speech('一、帽子不系扣，等于没戴。', '二、绳子不打结，等于没系。');
    expect(outline(draftOf(text)).filter((line) => /^[#*]/u.test(line))).toEqual([]);
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
  test.each(['汇报完毕，谢谢！', '我的话完了。', '散会！', '课就上到这里，谢谢大家！'])(
    'last words: %s',
    (line) => {
      const text = `在河道会上的讲话\n同志们：\n${P}\n${P}\n${line}`;
      expect(outline(draftOf(text)).at(-1)).toBe(`[closing] ${line}`);
    },
  );
  test('我就讲这些 is a sentence of the body', () => {
    const text = `在河道会上的讲话\n同志们：\n${P}\n${P}\n我就讲这些。`;
    expect(outline(draftOf(text)).at(-1)).toBe('我就讲这些。');
  });
  test('signature and date above lines that are left over', () => {
    const text = `${speech(P)}\n沈若川\n2024年5月6日\n河口风物志\n第二辑`;
    expect(outline(draftOf(text))).toEqual(
      expect.arrayContaining(['[signature] 沈若川', '[date] 2024年5月6日']),
    );
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
