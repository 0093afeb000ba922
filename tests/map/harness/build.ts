import react from '@vitejs/plugin-react';
import { build } from 'vite';

// Bundles the harness as the site is bundled, so that it can be served under the site's CSP: tsx build.ts [OUT_DIR]
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: process.argv[2] ?? '/tmp/map-harness', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
