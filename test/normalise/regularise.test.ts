import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from '../../scripts/normalise/edits.ts';
import { regulariseText } from '../../scripts/normalise/regularise/text.ts';

const regular = (text: string) => applyEdits(text, regulariseText(text));

test.each([
  ['会议强调,要抓落实;要见效:马上办!', '会议强调，要抓落实；要见效：马上办！'],
  ['(一)抓学习', '（一）抓学习'],
  ['增长12%,其中工业增长8%', '增长12%，其中工业增长8%'],
  ['发放资料54000份,共1062 名干部(含31名)', '发放资料54000份，共1062名干部（含31名）'],
  ['说过:“要多碰撞”,对吗?', '说过：“要多碰撞”，对吗？'],
  ['《读<论语>心得》', '《读〈论语〉心得》'],
  ['教学点---水八仙', '教学点——水八仙'],
  ['他说"马上办",就办了', '他说“马上办”，就办了'],
  ['真的吗?!', '真的吗？！'],
  ['真的吗!!!', '真的吗！！！'],
  ['抓好三件事.', '抓好三件事。'],
  ['说好了!!! 再说', '说好了！！！再说'],
  ['全 街 道', '全街道'],
  ['零\u200b宽', '零宽'],
])('%s → %s', (from, to) => expect(regular(from)).toBe(to));

test.each([
  '“8·26”事故',
  '20**年',
  '比分1:0',
  '令d=1,e=2',
  '见https://a.example/x?y=1,2;z:3',
  'a---b',
  'XXX 传达',
  'R&amp;D经费',
  '填了<script>alert(1)</script>就停住',
  '10,000元',
  '8:30开会',
  '1.5亿元',
  '5*8 hours',
  '马丁.路德.金说过',
  '一.提高认识',
  '统一思想 提高认识',
  '第一部分\u3000认清形势',
  '大家说好"，他又说："不好',
  '见https://a.example/x?id=8 备查',
])('%s stays', (text) => expect(regular(text)).toBe(text));

test('a name and a post stay apart where spaces mean something', () => {
  const text = '县长 顾明岚';
  expect(applyEdits(text, regulariseText(text, { keepSpaces: true }))).toBe(text);
});

const pieces = fc.constantFrom(
  ...'讲话,;:?!()<>《》“”"。，（）-·*&# ab19.\u00a0\u3000…%'.split(''),
);

test('regularising twice gives what regularising once gives', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const once = regular(parts.join(''));
      expect(regular(once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test('only marks, spaces and invisible characters are ever touched', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const words = (t: string) => t.replace(/[^\p{L}\p{N}%*&#]/gu, '');
      expect(words(regular(text))).toBe(words(text));
    }),
    { numRuns: 1000 },
  );
});
