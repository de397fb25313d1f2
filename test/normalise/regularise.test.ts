import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_MARKS } from '../../scripts/bench/restored.ts';
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
  ['费用不低于25%;', '费用不低于25%；'],
  ['税率为11%:', '税率为11%：'],
  ['不少于人数的1/4;', '不少于人数的1/4；'],
  ['下降4%,74个城市达标', '下降4%，74个城市达标'],
  ['图1,图2,……依次编号', '图1，图2，……依次编号'],
  ['共２８,０４９元', '共２８，０４９元'],
  ['见https://a.example/x?y=1;另见附件', '见https://a.example/x?y=1；另见附件'],
  ['用《办法(试行)》(见附件(一))', '用《办法（试行）》（见附件（一））'],
  ['修改为:"原先的一条', '修改为：“原先的一条'],
  ['"另起一段,未完', '“另起一段，未完'],
  ['到此为止。"', '到此为止。”'],
  ['第一章 总 则', '第一章 总则'],
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
  '信箱：li.ming@a.example',
  '上午10:30开会',
  '1,234,567元',
  '比例尺1:500的图',
  'A/B两组',
  '5%(a)',
  '他说Yes, we can! OK',
  '1)抓学习',
  'a)抓学习',
  '第十八条 《条例》另行公布',
  '第二条 120急救',
  '2019年5月17日 市大会通过',
  '会议强调，要抓落实；（一）见效：“好！”',
])('%s stays', (text) => expect(regular(text)).toBe(text));

test('a name and a post stay apart where spaces mean something', () => {
  const text = '县长 顾明岚';
  expect(applyEdits(text, regulariseText(text, { keepSpaces: true }))).toBe(text);
});

const pieces = fc.constantFrom(
  ...'讲话,;:?!()<>《》“”"。，（）-·*&# ab19.\u00a0\u3000…%'.split(''),
);

const word = fc.constantFrom('会议强调', '增长12%', '《办法》', '“双随机”', '2019年', '图1', 'GDP');
const hanzi = fc.constantFrom('落实', '各级干部', '学习');
const sentence = fc
  .array(
    fc.oneof(
      fc.tuple(word, hanzi, fc.constantFrom('，', '；', '：', '、')).map((parts) => parts.join('')),
      fc.tuple(hanzi, word).map(([words, inside]) => `${words}（${inside}${words}）`),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom('。', '！', '？').map((end) => `${parts.join('')}好${end}`));
const ASCII: Record<string, string> = { ...PLAIN_MARKS, '“': '"', '”': '"' };

test('marks made ASCII come back, and nothing else changes', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(regular(text)).toBe(text);
      expect(regular(text.replace(/[^a-z]/g, (char) => ASCII[char] ?? char))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

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
