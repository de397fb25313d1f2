import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Fields, toYaml } from '../../scripts/normalise/yaml.ts';

const asTheLibrary = (fields: Fields) =>
  stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false });

const pieces = fc.constantFrom(
  ...'讲话，。“”《》：？-?:# \t\n\\\'"[]{}&*!|>%@`~.,=<eEx0123aZ_+/'.split(''),
  '---',
  '...',
  'null',
  'True',
  '.inf',
  '0x1f',
  '12e-3',
  '\u0001',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ud800',
  '💧',
);
/** The library does not read its own writing of blanks and line feeds alone. */
const isBlankLines = (text: string) => text.includes('\n') && text.trim() === '';
const strings = fc.oneof(
  fc
    .array(pieces, { maxLength: 6 })
    .map((parts) => parts.join(''))
    .filter((text) => !isBlankLines(text)),
  fc.constantFrom(
    '2012',
    '2012-09-03',
    '123456789012-1',
    '12345678901e-1',
    '1.',
    '-.5',
    '0o7',
    '~',
  ),
);
const names = fc.oneof(fc.constantFrom('title', 'evidence', '1', '76'), strings);
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    strings,
    fc.integer(),
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  ),
}));

test('YAML is what the library writes, and what it reads', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'titleBasis'), values, { maxKeys: 3 }),
      (any) => {
        const fields = any as Fields;
        fc.pre(Object.keys(fields).length > 0);
        expect(toYaml(fields)).toBe(asTheLibrary(fields));
        expect(parse(toYaml(fields))).toEqual(JSON.parse(JSON.stringify(fields)));
      },
    ),
    { numRuns: 5000 },
  );
});

test('a field that is absent is not written', () => {
  expect(toYaml({ a: '讲', b: undefined, c: { d: undefined } })).toBe('a: 讲\nc: {}\n');
});
