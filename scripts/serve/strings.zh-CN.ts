/** What `npm run preview` tells a person. */
export const PREVIEW = {
  usage: '用法：npm run preview -- [--out 文件夹] [--port 端口]',
  missing: (folder: string) => `“${folder}”里没有建成的网站；请先运行 npm run build。`,
  port: (port: string) => `“${port}”不是端口；请写一个 1 到 65535 之间的数。`,
  taken: (port: number) => `端口 ${port} 正被别的程序使用`,
  noRight: (port: number) => `系统不让使用端口 ${port}`,
  failed: (reason: string) => `无法预览：${reason}；请用 --port 换一个端口。`,
  ready: (folder: string, url: string) => `${folder} 在 ${url}（按 Ctrl-C 结束）`,
} as const;
