import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  // Styles must be files: the CSP refuses inline ones.
  vitePlugin: { emitCss: true, dynamicCompileOptions: ({ filename }) => (filename.includes('node_modules') ? { runes: undefined } : {}) }
};
