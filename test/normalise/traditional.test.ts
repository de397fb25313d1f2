import { expect, test } from 'vitest';
import { draftOf, outline, proved } from './knowledge.ts';

const P = '這件事說起來容易，做起來要一年一年地做，請大家有思想準備，不要只圖一陣熱鬧。';
const text = [
  '首頁 > 領導講話 > 正文',
  '責任編輯：小林',
  '在社區圖書館揭幕儀式上的致',
  '辭',
  '各位鄉親、各位來賓：',
  `今天，我們在這裡舉行社區圖書館揭幕儀式。${P}`,
  '一、為什麼要辦圖書館',
  P,
  '二、怎麼辦好圖書館',
  `${P}還有一句話，同`,
  '時也是我的心裡話。',
  '謝謝大家！',
  '點擊下載全文',
  '版權所有 © 2019 范文網',
].join('\n');

test('traditional characters fall under the same rules, and stay as they are', () => {
  const draft = draftOf(text);
  proved(draft);
  const front = draft.speeches[0]?.frontMatter;
  expect(front).toMatchObject({
    title: '在社區圖書館揭幕儀式上的致辭',
    titleBasis: 'explicit',
    sourceTitle: '在社區圖書館揭幕儀式上的致\n辭',
    completeness: { head: true, tail: true, found: 2 },
  });
  expect(outline(draft)).toEqual([
    '[salutation] 各位鄉親、各位來賓：',
    `今天，我們在這裡舉行社區圖書館揭幕儀式。${P}`,
    '# 一、為什麼要辦圖書館',
    P,
    '# 二、怎麼辦好圖書館',
    `${P}還有一句話，同時也是我的心裡話。`,
    '[closing] 謝謝大家！',
  ]);
});
