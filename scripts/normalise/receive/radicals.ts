/**
 * Radicals of the block CJK Radicals Supplement that are hanzi of their own, and the hanzi that
 * each looks like (Unicode Character Database, EquivalentUnifiedIdeograph.txt).
 */
const FROM = '⺁⺇⺎⺒⺓⺝⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻱⻳';
const TO = '厂几兀巳幺月母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龜龟';
const HANZI: ReadonlyMap<string, string> = new Map(
  [...FROM].map((one, i) => [one, [...TO][i] ?? one]),
);

/**
 * Fonts share one shape between a radical and a hanzi, and printing programs then write down the
 * radical. In running text it always stands for the hanzi.
 */
export const unified = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/gu, (sign) => HANZI.get(sign) ?? sign.normalize('NFKC'));
