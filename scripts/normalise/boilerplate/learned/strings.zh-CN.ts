/** What is wrong with the file of weights, and what to do. */
export const noWeights = (file: string): string =>
  `${file} 不是完整的权重表；请运行 npm run learn 重新生成。`;
