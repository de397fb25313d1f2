/** What is wrong with a row of labelled lines, and what to do. */
export const noLabel = (file: string, row: number): string =>
  `${file} 第 ${row} 行不是“类别、位置、原文”三栏；请改成用制表符隔开的三栏。`;
