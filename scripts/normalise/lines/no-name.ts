/** What has the form of a person's name, a surname and one or two hanzi, and is none. */

/** Places, houses, times and groups end so; names hardly ever do. */
const END = /[市县区镇乡村州省局委办处部科校会队组厂司站所族旗盟年季期节届级班层楼]$/u;

/** Cities and rivers whose names end in none of these. */
const PLACES =
  '成都|武汉|沈阳|安阳|贵阳|岳阳|益阳|金华|金昌|唐山|包头|常德|石家庄|石狮|张家界|张掖|张家口|秦皇岛|万宁|康定|毕节|安顺|安庆|安康|江门|江阴|龙岩|黄山|黄石|黄冈|黄陵|曲阜|曲靖|舒城|梁山|韩城|林芝|吴忠|吴江|钟祥|于都|陆丰|左权|凌源|武夷山|武威|白山|白城|白银|龙口|汪清|温岭|葛洲坝|孟津|尚志|鲁山|文山|常熟|江油|江都|安宁|安丘|高密|高邮|高安|高碑店|黄河|黄海|江南|江北|江东|江西|江苏|甘肃|安徽|云南';

/** Words as they stand by themselves beside a title or under a text. */
const WORDS =
  '安[全排装静定心]|白[天板皮酒]|白[板皮]书|包[装含括]|毕业|常[务态规见用]|陈[述列旧词]|成[果绩长就功立员语]|程序|段落|范[文围例本]|方[案法式向便面]|高[中考三二一级度温铁管]|管[理控]|何[时地]|贺[词辞信电卡]|洪[水峰]|黄[金色]|纪[律念要检实录]|简[介讯报历要述表]|金[融句色秋]|康[养复乐]|蓝[图天]|林[业长区]|龙[头年]|陆续|马[上年路]|马上办|毛[笔利病]|明[天日]|牛年|齐[心抓全]|任[务前职命免期]|盛[会况典夏]|施[工政行]|石油|史[料实志]|田[间园]|童[年话]|万[众事家]|温[馨暖故度]|武[装术器]|武装部|夏[收天粮令]|项目|谢[谢词辞意幕]|谢谢您|辛[苦勤]|许[可多愿]|严[禁肃格防]|应[急届]|云[端上]|曾[经任]|张[贴榜]|郑重|周[年末报刊记]|祝[福愿词辞贺酒寿]|祝酒[词辞]|庄[严稼]|卫[生健视星]|卓越|向[前上导党]|向(?:未来|前进|前看)|房产';

const NO_NAME = new RegExp(`^(?:${PLACES}|${WORDS})$`, 'u');

/** @returns whether `text`, which has the form of a name, is a place, a house or a plain word */
export const isNoName = (text: string): boolean =>
  END.test(text) || NO_NAME.test(text.replace(/\s/gu, ''));
