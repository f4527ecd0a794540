// The page is served from inside the program under a strict CSP: nothing may be inlined, fonts included.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    // Safari 15 is the webview of the oldest macOS that Tauri 2 supports with this page.
    target: ['es2022', 'safari15'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true
  },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    // Without it Svelte resolves to its server half.
    alias: [{ find: /^svelte$/, replacement: 'svelte' }]
  },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {}
});
