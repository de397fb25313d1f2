/**
 * What the search says in simplified Chinese, with full-width punctuation. `components` are
 * the texts of Pagefind's Component UI under its own names; it fills in what stands in [].
 */
export const searchZhCN = {
  components: {
    placeholder: '输入任意一段文字',
    clear_search: '清除',
    load_more: '再列一些',
    search_label: '搜索全文',
    filters_label: '筛选',
    zero_results: '没有讲话含有“[SEARCH_TERM]”这串字。',
    many_results: '“[SEARCH_TERM]”见于[COUNT]篇讲话',
    one_result: '“[SEARCH_TERM]”见于[COUNT]篇讲话',
    total_zero_results: '没有符合所选条件的讲话。',
    total_one_result: '共[COUNT]篇讲话',
    total_many_results: '共[COUNT]篇讲话',
    alt_search: '没有讲话含有“[SEARCH_TERM]”，改列“[DIFFERENT_TERM]”的结果',
    search_suggestion: '没有讲话含有“[SEARCH_TERM]”，不妨试试：',
    searching: '正在搜索“[SEARCH_TERM]”……',
    results_label: '搜索结果',
    keyboard_navigate: '移动',
    keyboard_select: '打开',
    // Said of Esc beside the window's results, where Esc closes the window.
    keyboard_clear: '关闭',
    keyboard_close: '关闭',
    keyboard_search: '搜索',
    error_search: '搜索出了问题',
    filter_selected_one: '已选[COUNT]项',
    filter_selected_many: '已选[COUNT]项',
    input_hint: '输入时即列出结果',
    loading: '正在载入',
  },
  title: '搜索',
  description: '逐字搜索全部讲话：任意一段文字，凡有的都找得到，没有的不会混进来。',
  hint: '任意一段文字，凡有的都找得到，没有的不会混进来。简体、繁体，全角、半角，大写、小写都当作一样。结果先列题名里有的，再列出现多的，其余近者在前。',
  filters: '筛选',
  results: '结果',
  /** After the summary `zero_results`. */
  similar: '以下按词语相近列出：',
  nothing: '也没有词语相近的讲话。可以少输几个字，或者换一种说法。',
  outside: (count: number) => `所选范围之外，另有${count}篇讲话含有这串字。`,
  clearFilters: '取消筛选',
  quoted: '这里本来就逐字搜索，不必加引号；加了，引号也算在那串字里。',
  withoutQuotes: (term: string) => `不加引号，搜索：${term}`,
  allResults: '到搜索页查看全部结果，并按主题、场合筛选',
  places: (count: string) => `${count}处`,
  /** Where the string stands in the title alone. */
  titlePlaces: (count: string) => `题名${count}处`,
  trouble: '这一次没有搜成，可能是网络断了，或者网站刚刚更新。请再试一次，或刷新页面。',
  failed: '搜索没有载入。请刷新页面再试；若仍不行，可以从这里找起：',
  loading: '正在载入搜索，可以先输入……',
  development: '开发预览时没有检索；请运行 npm run build 与 npm run preview。眼下可以从这里找起：',
  noScript: '搜索需要浏览器运行JavaScript。没有它，可以从这里找起：',
  paragraph: (n: number) => `第${n}段`,
  heading: '小标题',
  within: (place: string, heading: string) => `${place} · ${heading}`,
  inferred: '〔拟〕',
  corrected: '〔订〕',
  part: (part: string) => `（${part}）`,
};

export type SearchStrings = typeof searchZhCN;
