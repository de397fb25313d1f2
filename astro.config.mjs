import { defineConfig } from 'astro/config';

export default defineConfig({
  // `x.html` is written faster than `x/index.html` and opens from the file system.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Scripts that load other scripts find them beside themselves, in any folder.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
