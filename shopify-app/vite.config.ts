import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';

/**
 * On the server, the workspace's own packages stay sources that Node runs as they are: bundled, the hub would be there
 * twice, once in server.ts and once in the build.
 */
const leaveWorkspaceOutside: Plugin = {
  name: 'leave-workspace-outside',
  enforce: 'pre',
  resolveId(source, _importer, { ssr }) {
    return ssr && source.startsWith('@beckon/') ? { id: source, external: true } : undefined;
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    leaveWorkspaceOutside,
    remix({
      ignoredRouteFiles: ['**/*.test.*'],
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // Thousands of files, of which a server that starts would read each: inside, only what is used comes along.
  ssr: { noExternal: ['@shopify/polaris', '@shopify/polaris-icons', 'recharts'] },
  // Modules on the server wait at their top level, which older targets cannot.
  build: { target: 'es2022', assetsInlineLimit: 0 },
});
