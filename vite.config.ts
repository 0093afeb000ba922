import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentPolicyPlugin, publicShellPlugin, siteDataPlugin } from './src/cli/site-plugins.ts';

/**
 * Floor of the internal site; public/browser-floor.js checks it and says so. Set by ES2023 array methods
 * (Chrome 110, Firefox 115, Safari 16), module workers (Firefox 114), color-mix (Chrome 111) and MapLibre's WebGL 2.
 */
const browserFloor = ['chrome111', 'edge111', 'firefox115', 'safari16.4'];

export default defineConfig({
  // Relative addresses: the site runs under any path of any static server.
  base: './',
  plugins: [react(), contentPolicyPlugin(), siteDataPlugin(import.meta.dirname), publicShellPlugin()],
  worker: { format: 'es' },
  build: {
    target: browserFloor,
    // No data: scripts or fonts, the content policy refuses them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // MapLibre alone is larger than the default limit of 500 kB; the bench `first-map` holds the real budget.
    chunkSizeWarningLimit: 1200,
    license: { fileName: 'third-party-licences.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Else it lands in whichever chunk comes first, and everything waits for that one.
            { name: 'preload', test: /vite[\\/]preload-helper/, priority: 4 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/, priority: 2 },
            { name: 'deck', test: /node_modules[\\/]@(deck|luma|loaders|math|probe)\.gl[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
