import { defineConfig } from 'astro/config';

export default defineConfig({
  // `x.html` is written faster than `x/index.html` and opens from the file system.
  build: { format: 'file', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    // Small programs stand in the page: one request less before a first search.
    build: { assetsInlineLimit: (file) => file.endsWith('.js') },
    // Scripts that load other scripts find them beside themselves, in any folder.
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
