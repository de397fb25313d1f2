/** A short speech that the tests of repeats print twice, change and cut. */

export const PARAGRAPHS = [
  '今天把大家请到水库边上来，是想一边看一边说，看得见的事情说起来才不容易走样。',
  '去年冬修的时候，西坡那条渠只修了一半，今年春灌就吃了亏，这笔账要记在我们自己头上。',
  '下一步先把渠首的闸门换掉，再把沿线的淤泥清出来，两件事都要赶在五月以前办完。',
  '钱的事情已经同财政说妥，人的事情由各村自己定，定下来就不要再变来变去。',
];
export const body = ['同志们：', ...PARAGRAPHS].join('\n');
export const title = '在全镇冬修水利现场会上的讲话';
