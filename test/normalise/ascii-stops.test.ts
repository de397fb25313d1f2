import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../scripts/normalise/edits.ts';
import { hasAsciiStops, withStops } from '../../scripts/normalise/regularise/stops.ts';
import { regulariseText } from '../../scripts/normalise/regularise/text.ts';
import { draftOf, outline, proved } from './knowledge.ts';

/** Texts that were typed with the marks of ASCII throughout, their full stops as well. */

describe('which texts these are', () => {
  test.each([
    '路修了三年,大家都看得见.桥要加固,灯要装齐.',
    '水利投入增长了12%.第二年又修了三条渠,村里的人都说好:走得稳.',
    '他说:"马上办,办到底."话说完了,事也办了.',
  ])('%s', (text) => expect(hasAsciiStops(text)).toBe(true));

  test.each([
    '路修了三年，大家都看得见。桥要加固，灯要装齐。',
    '路修了三年，大家都看得见.桥要加固，灯要装齐.渠要清淤，不能等.',
    '路修了三年,大家都看得见。桥要加固,灯要装齐。见www.a.example.',
    '增长3.5%,其中东岸2.1%,西岸1.4%',
    '马丁.路德.金说过',
    '',
  ])('but not %s', (text) => expect(hasAsciiStops(text)).toBe(false));
});

describe('which of their dots are full stops', () => {
  test.each([
    ['路修了三年.大家都看得见.', '路修了三年。大家都看得见。'],
    ['投入增长12%.第二年又修了渠', '投入增长12%。第二年又修了渠'],
    ['全县一共用工3600个.2003年又添了人', '全县一共用工3600个。2003年又添了人'],
    ['去年一共用工3600.今年还要多', '去年一共用工3600。今年还要多'],
    ['用的是新机器,型号是S7.', '用的是新机器,型号是S7。'],
    ['路也修了(见附件).走的人多了', '路也修了(见附件)。走的人多了'],
    ['"马上办."他说', '"马上办。"他说'],
    ['我们都要办,不能等.大家回去就办', '我们都要办,不能等。大家回去就办'],
    ['路已经修好了.今天,我们来看水', '路已经修好了。今天,我们来看水'],
    ['谢谢大家.', '谢谢大家。'],
    ['先办这件. 再办那件.', '先办这件。 再办那件。'],
    ['网址是www.a.example,共3.5公里.路通了', '网址是www.a.example,共3.5公里。路通了'],
  ])('%s', (from, to) => expect(withStops(from)).toBe(to));

  test.each([
    '共3.5公里',
    '1.抓学习',
    '一.提高认识',
    '先说两点:1.抓学习;2.抓落实',
    '(一).抓学习',
    '第一.抓学习',
    '马丁.路德.金说过',
    '卡尔.马克思说过',
    '约翰.肯尼迪说过',
    '那一年美国总统约翰.肯尼迪说过',
    '来的有北京.上海.广州三地',
    '参加的有张三.李四.王五几位',
    '他说,比尔.盖茨,来过',
    '昨天我们都见到了Mr.李先生',
    '见附件2.下同',
    '见https://a.example/x.html',
    '信箱:li.ming@a.example',
    '2003.7.8',
    '讲稿.doc',
    '他说Mr. Li来了',
    '后来呢...没有了',
  ])('%s stays', (text) => expect(withStops(text)).toBe(text));

  test('no offset moves, and doing it twice gives what doing it once gives', () => {
    const text = '路修了三年.大家都看得见(见图).见www.a.example.';
    const once = applyEdits(text, regulariseText(text, { asciiStops: true }));
    expect(once).toHaveLength(text.length);
    expect(applyEdits(once, regulariseText(once, { asciiStops: true }))).toBe(once);
  });
});

describe('in a speech', () => {
  const BODY = [
    '今天我们在河边开这个会,看一看水,也听一听岸上的人怎么说.水利投入比去年增长12%.',
    '第二年我们又修了三条渠,村里的人都说好,走的人也多了.一共用工3600.',
    '大家都看见了,渠修到哪里,水就到哪里.事情就说到这里,请大家回去以后马上办.',
  ];
  const lines = ['在清河动员会上的讲话', '同志们:', ...BODY, '谢谢大家!'];

  test('a paragraph that ends in a figure and a dot is not joined with the next', () => {
    const draft = draftOf(lines.join('\n'));
    proved(draft);
    expect(outline(draft)).toEqual([
      '[salutation] 同志们：',
      ...BODY.map((line) => line.replaceAll(',', '，').replaceAll('.', '。')),
      '[closing] 谢谢大家！',
    ]);
  });

  test('a run-in heading is found there, too', () => {
    const points = ['一是河岸要清.', '二是桥下要清!'].map((point, i) => point + BODY[i]);
    const draft = draftOf([...lines.slice(0, 3), ...points, ...lines.slice(4)].join('\n'));
    expect(outline(draft).filter((line) => line.startsWith('**'))).toEqual([
      expect.stringMatching(/^\*\*一是河岸要清\*\*。/u),
      expect.stringMatching(/^\*\*二是桥下要清\*\*！/u),
    ]);
  });

  test('a figure that is cut by the end of a line is no end', () => {
    const cut = [
      BODY[0] as string,
      '后来我们又修了西边的渠,渠一共长3.',
      '5公里,村里的人都说好,走的人也多了.',
    ];
    const draft = draftOf([...lines.slice(0, 2), ...cut, ...lines.slice(4)].join('\n'));
    expect(outline(draft).join('\n')).toContain('渠一共长3.5公里，村里的人都说好');
  });

  test('where the other marks are full-width a dot stays as it is', () => {
    const text = `${lines.slice(0, 4).join('\n')}\n河岸.桥下，都要清。`.replaceAll(',', '，');
    expect(outline(draftOf(text)).at(-1)).toContain('河岸.桥下');
  });
});
