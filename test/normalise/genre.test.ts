import { describe, expect, test } from 'vitest';
import { draftOf, knowledge, proved } from './knowledge.ts';

const count = (...lines: string[]) => {
  const draft = draftOf(lines.join('\n'));
  proved(draft);
  return draft.speeches.length;
};

describe('no speech', () => {
  test('a notice', () => {
    expect(
      count(
        '关于开展清河行动的通知',
        '各村民委员会，镇直各部门：',
        '为改善河道面貌，经镇政府研究，决定开展清河行动，现将有关事项通知如下：',
        '一、时间地点',
        '三月一日上午九时，在老渡口集合，各村自带工具，过时不候。',
        '二、参加人员',
        '各村干部、河道保洁员，共计八十人左右，名单于本月二十日以前报送镇水利站。',
        '特此通知。',
        '河口镇人民政府',
        '2019年2月15日',
      ),
    ).toBe(0);
  });
  test('a report of the news', () => {
    expect(
      count(
        '我镇部署清河行动',
        '本报讯（通讯员 小禾）昨日上午，河口镇召开清河行动部署会，镇长主持会议。',
        '会议指出，去年全镇清理河道四十公里，群众满意度明显提高，但是反弹的问题仍然存在。',
        '会议强调，要落实责任，细化措施，确保汛期之前全面完成任务。',
      ),
    ).toBe(0);
  });
  test('a report without one sign but its dateline', () => {
    const report =
      '本报讯 3月8日凌晨2时许，河口镇老街一处民房起火，一位老人被困。镇消防站接警后出动两辆消防车，六分钟到达现场。';
    const more = '老人送到镇卫生院检查，没有生命危险，起火原因是老化的电线，街坊已帮忙换好。';
    expect(count('消防员凌晨救出老人', '2019-03-08　来源：河口晚报　记者 小禾', report, more)).toBe(
      0,
    );
  });
  test('a life', () => {
    const life = '沈若川，男，汉族，1958年4月出生，河口镇人，高中文化，1976年3月参加工作。';
    expect(
      count('沈若川简历', life, '1976年3月起在镇水利站工作，任技术员、站长，2018年退休。'),
    ).toBe(0);
  });
});

test('whole paragraphs that are left out are told', () => {
  const report = '本报讯（通讯员 小禾）昨日上午，镇里召开清河会，镇长主持会议。';
  const said =
    '会议指出，河面要清，岸上要净，月底见分晓。\n会议强调，谁的河段谁来管，一米也不能空。';
  const draft = draftOf(`我镇部署清河行动\n${report}\n${said}`);
  expect(draft.warnings).toMatchObject([{ code: 'not-a-speech', message: '我镇部署清河行动' }]);
});

describe('a speech all the same', () => {
  const FORMAL = '河道清了，渠路平了，岸上的树也长高了，来年的活还有很多，唯有实干才能兴镇。';
  const says = '会议指出的问题，各村都认了账；会议强调的期限，一天也不能拖，月底以前见分晓。';
  test.each([
    ['with a salutation', ['关于清河行动的通知', '同志们：', says, '特此通知。']],
    ['that says 我 and 大家', [`我先说两句。${says}`, '我请大家记住，大家回去就办，我月底来看。']],
    [
      'that says no 我, under a dateline by itself',
      ['本报讯（通讯员 小禾）', `回首过去的一年，${FORMAL}`, `展望新的一年，${FORMAL}`],
    ],
    ['that is named so', ['在清河行动部署会上的讲话', says, '会议要求，月底以前全部完成。']],
    [
      'that accounts for a year’s work',
      ['年度述职报告', '现将一年来的工作情况报告如下。', '一、清河', says, '以上报告，请审议。'],
    ],
  ])('%s', (_, lines) => expect(count(...lines)).toBe(1));
});

describe.each(knowledge.rules.genres)('genre rule $id', ({ pattern, match, never }) => {
  test.each(match)('matches %s', (line) => expect(pattern.test(line)).toBe(true));
  test.each(never)('never matches %s', (line) => expect(pattern.test(line)).toBe(false));
  test('does not run away on a hostile line', () => {
    const hostile = [
      '记者'.repeat(5000),
      `${'会议指出'.repeat(3000)}`,
      `，男，${'1'.repeat(9000)}`,
    ];
    const start = performance.now();
    for (const line of hostile) pattern.test(line);
    // Not a measure: a run-away takes minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
